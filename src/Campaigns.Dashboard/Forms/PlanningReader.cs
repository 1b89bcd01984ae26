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
    /// <summary>The form of a page; null when no campaign has the slug.</summary>
    internal async Task<PlanningForm?> FormAsync(PageContext page, string slug, string kind, CancellationToken cancellationToken)
    {
        var variables = new { slug, language = page.Language.GraphQLName() };
        string document = kind switch { "kostnader" => "PlanningCosts", "befolkning" => "PlanningPopulations", _ => "PlanningTargets" };
        if ((await client.QueryAsync<PlanningAnswer>(GraphQLDocument.Load(document), variables, cancellationToken)).Data.Campaign is not { } campaign)
        {
            return null;
        }

        return kind switch
        {
            "kostnader" => new CostForm(page, campaign),
            "befolkning" => new PopulationForm(page, campaign, [.. campaign.Tracks.Where(track => track.Population is not null).Select(track => new TrackPopulation(track.Id, track.Population!))]),
            _ => new TargetForm(page, campaign, [.. MetricCatalog.All.Select(metric => Metric(metric, page.Language))]),
        };
    }

    /// <summary>Sends a mutation. Faults that the API found are returned; a failure is thrown.</summary>
    internal async Task<IReadOnlyList<InputFaultData>> SendAsync(string document, object variables, CancellationToken cancellationToken) =>
        (await client.QueryAsync<Dictionary<string, MutationPayload>>(GraphQLDocument.Load(document), variables, cancellationToken)).Data.Values.Single().Errors;

    private static MetricData Metric(MetricDefinition metric, Language language) => new(
        metric.Id,
        language == Language.En ? metric.Name.En : metric.Name.Sv,
        Enum.Parse<MetricUnitData>(metric.Unit.ToString()),
        Enum.Parse<MetricKindData>(metric.Kind.ToString()));

    private sealed record PlanningAnswer(PlanningCampaignData? Campaign);

    private sealed record MutationPayload(IReadOnlyList<InputFaultData> Errors);
}
