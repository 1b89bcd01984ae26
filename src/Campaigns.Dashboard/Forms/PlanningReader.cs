using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Forms;

/// <summary>Reads what staff have entered about a campaign, and sends what they enter.</summary>
/// <param name="client">The way to the API.</param>
internal sealed class PlanningReader(IGraphQLClient client)
{
    /// <summary>The form of what serves every campaign.</summary>
    internal async Task<PlanningFormReading> CommonFormAsync(PageContext page, string kind, CancellationToken cancellationToken)
    {
        string document = kind == "kurser" ? "PlanningRates" : "PlanningBreaks";
        CommonAnswer answer = (await client.QueryAsync<CommonAnswer>(GraphQLDocument.Load(document), new { language = page.Language.GraphQLName() }, cancellationToken)).Data;
        PlanningForm form = kind == "kurser" ? new RateForm(page, answer.ExchangeRates) : new SeriesBreakForm(page, answer.Channels, answer.SeriesBreaks);
        return new PlanningFormReading(form, answer.Editing);
    }

    /// <summary>The form of a page, and whether it may be sent; null when no campaign has the slug.</summary>
    internal async Task<PlanningFormReading?> FormAsync(PageContext page, string slug, string kind, CancellationToken cancellationToken)
    {
        var variables = new { slug, language = page.Language.GraphQLName() };
        string document = kind switch { "kostnader" => "PlanningCosts", "befolkning" => "PlanningPopulations", _ => "PlanningTargets" };
        PlanningAnswer answer = (await client.QueryAsync<PlanningAnswer>(GraphQLDocument.Load(document), variables, cancellationToken)).Data;
        if (answer.Campaign is not { } campaign)
        {
            return null;
        }

        PlanningForm form = kind switch
        {
            "kostnader" => new CostForm(page, campaign),
            "befolkning" => new PopulationForm(page, campaign, answer.Populations),
            _ => new TargetForm(page, campaign, [.. MetricCatalog.All.Select(metric => Metric(metric, page.Language))]),
        };
        return new PlanningFormReading(form, answer.Editing);
    }

    /// <summary>Sends a mutation. Faults that the API found are returned; a failure is thrown.</summary>
    internal async Task<IReadOnlyList<InputFaultData>> SendAsync(string document, object variables, CancellationToken cancellationToken) =>
        (await client.QueryAsync<Dictionary<string, MutationPayload>>(GraphQLDocument.Load(document), variables, cancellationToken)).Data.Values.Single().Errors;

    private static MetricData Metric(MetricDefinition metric, Language language) => new(
        metric.Id,
        language == Language.En ? metric.Name.En : metric.Name.Sv,
        Enum.Parse<MetricUnitData>(metric.Unit.ToString()),
        Enum.Parse<MetricKindData>(metric.Kind.ToString()));

    private sealed record PlanningAnswer(PlanningCampaignData? Campaign, EditingData Editing)
    {
        public IReadOnlyList<PopulationData> Populations { get; init; } = [];
    }

    private sealed record CommonAnswer(EditingData Editing)
    {
        public IReadOnlyList<ExchangeRateData> ExchangeRates { get; init; } = [];

        public IReadOnlyList<EnteredBreakData> SeriesBreaks { get; init; } = [];

        public IReadOnlyList<NamedReference> Channels { get; init; } = [];
    }

    private sealed record MutationPayload(IReadOnlyList<InputFaultData> Errors);
}

/// <summary>A form and whether it may be sent.</summary>
/// <param name="Form">The form.</param>
/// <param name="Editing">Whether this request may enter something.</param>
internal sealed record PlanningFormReading(PlanningForm Form, EditingData Editing);
