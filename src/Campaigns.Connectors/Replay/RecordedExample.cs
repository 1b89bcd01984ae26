using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Replay;

/// <summary>One example of a connector: what is asked, what the platform answered, and what must come of it.</summary>
internal sealed record RecordedExample
{
    /// <summary>The stream that is read; null tests the connection.</summary>
    public string? Stream { get; init; }

    public Window Window { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Time zone that the source itself names; null lets the connector ask.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Currency that the source itself names; null lets the connector ask.</summary>
    public string? Currency { get; init; }

    /// <summary>The source's own address, for connectors that declare none.</summary>
    public Uri? BaseAddress { get; init; }

    public DateTimeOffset Now { get; init; }

    public required IReadOnlyList<RecordedExchange> Exchanges { get; init; }

    public required RecordedOutcome Expected { get; init; }
}

/// <summary>One request and its answer.</summary>
internal sealed record RecordedExchange
{
    /// <summary>Method and path, as <c>GET /v1/reports</c>; with the host before the path when it is not the base address's.</summary>
    public required string Request { get; init; }

    /// <summary>Query entries that the request has, unescaped. Others may stand beside them.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Headers that the request has.</summary>
    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }

    /// <summary>Texts that the body of the request holds.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    public int Status { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required byte[] Answer { get; init; }

    public required string ContentType { get; init; }
}

/// <summary>What must come of an example.</summary>
internal sealed record RecordedOutcome
{
    /// <summary>Class of the failure, as <c>key_expired</c>; null when everything is read.</summary>
    public string? Failure { get; init; }

    /// <summary>The platform's code of the failure.</summary>
    public string? Code { get; init; }

    /// <summary>The platform's trace id of the failure.</summary>
    public string? Trace { get; init; }

    /// <summary>Seconds after which the failure lets the caller come back; null when it does not say.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>A text that the failure's message holds.</summary>
    public string? Message { get; init; }

    /// <summary>Figures in all, those that are missing included.</summary>
    public int Figures { get; init; }

    /// <summary>Sums of figures by metric, so that no figure is wrong unseen. For metrics that are not added it is a mere check.</summary>
    public required IReadOnlyDictionary<string, string> Totals { get; init; }

    /// <summary>Figures that must be among them: names of <see cref="FigureWords"/> and their texts.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, string?>> Observations { get; init; }

    /// <summary>What is refused, in order: texts that place and reason hold.</summary>
    public required IReadOnlyList<string> Rejected { get; init; }

    /// <summary>For a test of the connection: the account's name, time zone and currency, and campaigns by id.</summary>
    public required IReadOnlyDictionary<string, string> Account { get; init; }
}
