using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Lookups;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Reading;

/// <summary>Reads what one <see cref="PullRequest"/> asks for: each part of its window, for each entry of a lookup where the stream says so.</summary>
internal sealed class WindowReading
{
    private readonly SourceSession session;
    private readonly StreamDefinition stream;
    private readonly FigureExtractor extractor;
    private readonly AccountFacts facts;
    private readonly IReadOnlyList<BasisAnswer> basis;
    private readonly Stack<(Window Window, string? Each)> parts = new();
    private (Window Window, string? Each) part;
    private StreamReading? reading;

    private WindowReading(SourceSession session, StreamDefinition stream, IReadOnlyDictionary<string, LookupTable> tables, AccountFacts facts)
    {
        (this.session, this.stream, this.facts) = (session, stream, facts);
        extractor = new FigureExtractor(session.Http, stream, tables);
        basis = [.. tables.Values.SelectMany(table => table.Basis), .. facts.Basis is { } asked ? new[] { asked } : []];
    }

    /// <exception cref="ArgumentException">The stream or its window is not one of the connector's.</exception>
    public static async Task<WindowReading> StartAsync(SourceSession session, AccountMemory memory, PullRequest request, CancellationToken cancellationToken)
    {
        var stream = session.Http.Streams.GetValueOrDefault(request.Stream)
            ?? throw new ArgumentException($"The connector {request.Account.Connector.Id} has no stream '{request.Stream}'.", nameof(request));
        WindowParts.Check(stream, request.Window);
        var facts = await FactsAsync(session, memory, stream, cancellationToken);
        var tables = new Dictionary<string, LookupTable>(StringComparer.Ordinal);
        foreach (var name in LookupsOf(stream))
        {
            tables[name] = await memory.ListingAsync(name, () => LookupLoader.LoadAsync(session, name, null, cancellationToken));
        }

        var reading = new WindowReading(session, stream, tables, facts);
        IReadOnlyList<string?> entries = stream.ForEach is { } each ? [.. tables[each.Lookup].Entries.Keys] : [null];
        foreach (var window in WindowParts.Of(stream, request.Window).Reverse())
        {
            foreach (var entry in entries.Reverse())
            {
                reading.parts.Push((window, entry));
            }
        }

        return reading;
    }

    /// <summary>The next answer; null when everything has been read.</summary>
    public async Task<PulledPage?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (reading is null)
            {
                if (!parts.TryPop(out part))
                {
                    return null;
                }

                reading = Begin();
            }

            try
            {
                if (await reading.NextAsync(cancellationToken) is { } page)
                {
                    return page;
                }
            }
            catch (AnswerFailureException failure) when (failure.Verdict.Action is ErrorAction.SplitWindow or ErrorAction.HalvePage && WindowParts.Halves(stream, part.Window) is { } halves)
            {
                parts.Push((halves.Later, part.Each));
                parts.Push((halves.Earlier, part.Each));
            }

            reading = null;
        }
    }

    private StreamReading Begin()
    {
        var values = WindowDates.Set(new RequestValues(session.Values), stream.Windows, part.Window, facts.Zone);
        if (stream.ForEach is { } each)
        {
            values.Set(each.As, part.Each);
        }

        return new StreamReading(session, stream, extractor, new ExtractionScope(part.Window, facts.Day(session.Time.GetUtcNow()), facts.Currency), values, basis);
    }

    /// <summary>Ids of the listings that a stream's figures need.</summary>
    public static IEnumerable<string> LookupsOf(StreamDefinition stream) =>
        stream.Dimensions.Named().SelectMany(pair => pair.Field?.Lookup ?? []).Select(step => step.Split('.', 2)[0])
            .Concat(stream.ForEach is { } each ? [each.Lookup] : [])
            .Distinct(StringComparer.Ordinal);

    private static async Task<AccountFacts> FactsAsync(SourceSession session, AccountMemory memory, StreamDefinition stream, CancellationToken cancellationToken)
    {
        var account = session.Account;
        var needsZone = account.TimeZone is null && session.Http.Account?.TimeZone is not null;
        var needsCurrency = account.Currency is null && session.Http.Account?.Currency is not null && stream.Dimensions.Currency is null
            && stream.MetricGroups.SelectMany(group => session.Http.MetricGroups[group].Keys).Concat(stream.Metrics.Keys).Any(id => MetricCatalog.Get(id).Unit == MetricUnit.Money);
        var asked = needsZone || needsCurrency
            ? await memory.FactsAsync(() => AccountFacts.AskAsync(session, session.Http.Account!, cancellationToken))
            : new AccountFacts(null, null, null);
        return asked.Under(account);
    }
}
