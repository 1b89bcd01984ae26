using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Lookups;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Reading;

/// <summary>Reads kept answers again by the definition of today: the same figures at the same places, without the platform.</summary>
internal sealed class AnswerRereading
{
    private readonly StreamDefinition stream;
    private readonly FigureExtractor extractor;
    private readonly AccountFacts facts;
    private readonly KeptAnswers kept;

    /// <exception cref="SourceFailureException">The stream is gone from the definition, or a listing that it needs was not kept.</exception>
    /// <exception cref="FormatFaultException">A listing or the account's facts have another shape than declared today.</exception>
    public AnswerRereading(KeptAnswers kept)
    {
        this.kept = kept;
        var http = kept.Account.Connector.Http ?? throw new ArgumentException($"The connector {kept.Account.Connector.Id} does not ask over HTTP.", nameof(kept));
        stream = http.Streams.GetValueOrDefault(kept.Stream) ?? throw Unreadable($"The connector {kept.Account.Connector.Id} has no stream '{kept.Stream}' any more.");
        extractor = new FigureExtractor(http, stream, WindowReading.LookupsOf(stream).ToDictionary(name => name, name => Table(http, name), StringComparer.Ordinal));
        facts = Facts(http);
    }

    /// <summary>The pages.</summary>
    /// <exception cref="FormatFaultException">An answer has another shape than declared today.</exception>
    public IReadOnlyList<PulledPage> Pages() =>
    [
        .. kept.Pages.Select(page =>
        {
            // Each answer by itself: that no record stands in two of them was seen when they came.
            var scope = new ExtractionScope(page.Part, facts.Day(page.Answer.FetchedAt), facts.Currency);
            var extracted = extractor.Extract(ParsedAnswer.Parse(page.Answer.Content, stream.Records.Format), scope);
            return new PulledPage(page.Answer, CsvAnswer.Pointed(stream.Records.Format, extracted.Figures), extracted.Rejected) { Part = page.Part, Basis = kept.Basis };
        }),
    ];

    private LookupTable Table(HttpDefinition http, string name)
    {
        var lookup = http.Lookups[name];
        var pages = new LookupPages(lookup);
        foreach (var answer in kept.Basis.Where(answer => answer.Role == BasisAnswer.Lookup(name)))
        {
            pages.Add(ParsedAnswer.Parse(answer.Answer.Content, lookup.Records.Format), answer);
        }

        return pages.ToTable() is { Basis.Count: > 0 } table ? table : throw Unreadable($"The listing '{name}' was not kept with the answers.");
    }

    private AccountFacts Facts(HttpDefinition http)
    {
        var answer = kept.Basis.FirstOrDefault(answer => answer.Role == BasisAnswer.Account)?.Answer;
        var facts = http.Account is not { } definition ? null
            : answer is null ? AccountFacts.Stated(definition)
            : AccountFacts.Read(definition, ParsedAnswer.Parse(answer.Content, AnswerFormat.Json));
        return (facts ?? new AccountFacts(null, null, null)).Under(kept.Account);
    }

    private static SourceFailureException Unreadable(string why) => new(new SourceFailure(FailureKind.FormatChanged, why));
}
