using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>A printed figure held against a stored one, against its printed parts, or against its other printing. Nothing is corrected.</summary>
[GraphQLName("Reconciliation")]
public sealed class ReconciliationNode
{
    private readonly PrintedFinding _finding;
    private readonly CampaignNode _campaign;
    private readonly PrintedDocument _document;

    /// <summary>Wraps the finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="document">The document that the figure is printed in.</param>
    public ReconciliationNode(PrintedFinding finding, CampaignNode campaign, PrintedDocument document)
    {
        _finding = finding;
        _campaign = campaign;
        _document = document;
    }

    /// <summary>What the printed figure was held against.</summary>
    public PrintedCheck Check => _finding.Check;

    /// <summary>The printed figure; of a total in several pieces the first piece.</summary>
    public FigureNode Figure => new(_finding.Figure, _campaign);

    /// <summary>The numbers that the print can stand for, by its rounding word.</summary>
    public ValueIntervalNode Printed
    {
        get
        {
            var interval = PublishedInterval.Of(_finding.Figure.Value!.Value, _finding.Figure.Quality.Qualifier);
            return new ValueIntervalNode(interval.Lower, interval.Upper);
        }
    }

    /// <summary>The verdict.</summary>
    public ReconciliationOutcome Verdict => (_finding.Reconciliation?.Verdict, _finding.Total?.Verdict) switch
    {
        (ReconciliationVerdict.Exact, _) or (_, PublishedTotalVerdict.EqualsParts) => ReconciliationOutcome.Exact,
        (ReconciliationVerdict.WithinRounding, _) or (_, PublishedTotalVerdict.WithinRounding) => ReconciliationOutcome.WithinRounding,
        (ReconciliationVerdict.ExplainedByRevision, _) => ReconciliationOutcome.ExplainedByRevision,
        (ReconciliationVerdict.DefinitionDiffers, _) => ReconciliationOutcome.DefinitionDiffers,
        (ReconciliationVerdict.NothingStored, _) => ReconciliationOutcome.NothingStored,
        (_, PublishedTotalVerdict.PartsIncomplete) => ReconciliationOutcome.PartsIncomplete,
        _ => ReconciliationOutcome.Unexplained,
    };

    /// <summary>Stored minus printed, or printed total minus its printed parts; null when there is nothing to compare with.</summary>
    public decimal? Difference => _finding.Total?.Remainder ?? _finding.Reconciliation?.Difference;

    /// <summary>First day on which the document may have come out; null when not known.</summary>
    public DateOnly? PublishedFirst => _document.First;

    /// <summary>Last day on which the document may have come out, included; the same as publishedFirst when the day is known.</summary>
    public DateOnly? PublishedLast => _document.Last;

    /// <summary>The stored figure as known when the document came out; null when none was stored by then, when the day is not known, and for other checks.</summary>
    public decimal? AtPublication => _finding.AtPublication;

    /// <summary>The stored figure as known now, or as of the moment asked for; null when there is none, and for other checks.</summary>
    public decimal? Now => _finding.Now;

    /// <summary>Sum of the printed parts, or the other printing; null for a check against a stored figure.</summary>
    public decimal? SumOfParts => _finding.Total?.SumOfParts;

    /// <summary>The metric that the print stands for when its definition differs; null otherwise. Gross reach printed as reach is found so.</summary>
    public MetricNode? OtherMetric => _finding.Reconciliation?.OtherMetric is { } metric ? new MetricNode(MetricCatalog.Get(metric)) : null;

    /// <summary>True when the total adds unlike measures, as impressions and cinema visitors.</summary>
    public bool MixedMeasures => _finding.Remark == "mixed";

    /// <summary>The figures it was held against.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<FigureNode> Others => [.. _finding.Others.Select(figure => new FigureNode(figure, _campaign))];

    /// <summary>The verdict in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetText(Language language = Language.Sv) => Text().In(language);

    private LocalizedText Text() => (Verdict, Check) switch
    {
        (ReconciliationOutcome.Exact, PrintedCheck.Parts) => new("Summan är lika med delarna.", "The total equals its parts."),
        (ReconciliationOutcome.Exact, _) => new("Samma tal.", "The same number."),
        (ReconciliationOutcome.WithinRounding, PrintedCheck.Parts) => new("Summan skiljer sig från delarna, men avrundningen kan förklara det.", "The total differs from its parts, but rounding can explain it."),
        (ReconciliationOutcome.WithinRounding, PrintedCheck.PrintedTwice) => new("Siffran är tryckt på två sätt som båda kan vara sanna.", "The figure is printed in two ways that can both be true."),
        (ReconciliationOutcome.WithinRounding, _) => new("Det tryckta talet kan stå för det lagrade.", "The printed number can stand for the stored one."),
        (ReconciliationOutcome.ExplainedByRevision, _) => new("Talet stämde vid ett av tillfällena. En revidering ligger emellan.", "The number agreed at one of the moments. A revision lies between."),
        (ReconciliationOutcome.DefinitionDiffers, _) when _finding.Reconciliation?.OtherMetric == "gross_reach" => new("Siffran är bruttoräckvidd: kanalernas räckvidd hopräknad.", "The figure is gross reach: the channels' reach put together."),
        (ReconciliationOutcome.DefinitionDiffers, _) => new("Talet stämmer med ett annat mått.", "The number agrees with another metric."),
        (ReconciliationOutcome.NothingStored, _) => new("Det finns inget lagrat att jämföra med.", "There is nothing stored to compare with."),
        (ReconciliationOutcome.PartsIncomplete, _) => new("Alla delar är inte tryckta. Resten delas inte upp.", "Not all parts are printed. The rest is not split."),
        (_, PrintedCheck.Parts) => new("Summan och delarna motsäger varandra.", "The total and its parts contradict each other."),
        (_, PrintedCheck.PrintedTwice) => new("Siffran är tryckt på två sätt som motsäger varandra.", "The figure is printed in two ways that contradict each other."),
        _ => new("Inget förklarar skillnaden.", "Nothing explains the difference."),
    };
}

/// <summary>How a printed figure stands.</summary>
[GraphQLName("ReconciliationVerdict")]
public enum ReconciliationOutcome
{
    /// <summary>The same number, then and now, or a total equal to its parts.</summary>
    Exact,

    /// <summary>The print can stand for the other, within its rounding.</summary>
    WithinRounding,

    /// <summary>It agrees at one of the two moments only: a revision lies between.</summary>
    ExplainedByRevision,

    /// <summary>It agrees with the stored figure of another metric.</summary>
    DefinitionDiffers,

    /// <summary>Something in the total is not printed as a part.</summary>
    PartsIncomplete,

    /// <summary>Nothing explains the difference.</summary>
    Unexplained,

    /// <summary>There is no stored figure to compare with.</summary>
    NothingStored,
}
