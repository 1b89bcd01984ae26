using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Planning;

/// <summary>The price of a currency on one day, as somebody entered it.</summary>
[GraphQLName("ExchangeRate")]
public sealed class ExchangeRateNode
{
    private readonly PlanningEntry<RateLine> _entry;

    /// <summary>Wraps the line.</summary>
    /// <param name="entry">The line.</param>
    public ExchangeRateNode(PlanningEntry<RateLine> entry) => _entry = entry;

    /// <summary>Permanent id of this version.</summary>
    [ID]
    public string Id => _entry.Id;

    /// <summary>ISO 4217 code.</summary>
    public string Currency => _entry.Record.Currency;

    /// <summary>Kronor for one unit.</summary>
    public decimal SekPerUnit => _entry.Record.SekPerUnit;

    /// <summary>The day of the rate. It converts costs whose last day is this or later, up to the day of the next rate.</summary>
    public DateOnly Day => _entry.Record.Day;

    /// <summary>Where it is from.</summary>
    public string Source => _entry.Record.Source;

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note => _entry.Record.Note;

    /// <summary>True when the rate was made up for a demonstration.</summary>
    public bool Constructed => _entry.Record.Constructed;

    /// <summary>Who entered it.</summary>
    public string EnteredBy => _entry.EnteredBy;

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset EnteredAt => _entry.EnteredAt;

    /// <summary>1 for the first version, one more for each after.</summary>
    public int Version => _entry.Version;
}
