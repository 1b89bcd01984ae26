using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>What figures are held against: prints, rules, breaks and the agency's own library.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class ReviewQueries
{
    /// <summary>What stands behind a figure id, stored or computed: value then, value now, why they differ, and the answer it was read from.</summary>
    /// <param name="id">The id, as <c>F-7K3QZ2MA</c>, that every figure carries.</param>
    /// <param name="finder">Finds it.</param>
    /// <param name="clock">Tells now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null when no figure has that id.</returns>
    [Cost(50)]
    public static async Task<FigureRecordNode?> GetFigureAsync([ID] string id, FigureFinder finder, [Service] TimeProvider clock, CancellationToken cancellationToken) =>
        await finder.DerivedAsync(id, cancellationToken) is { } derived ? new FigureRecordNode(id, derived, clock.GetUtcNow())
        : await finder.StoredAsync(id, cancellationToken) is { } stored ? new FigureRecordNode(id, stored)
        : null;

    /// <summary>Every printed figure, held against the stored one, its printed parts and its other printing. Nothing is corrected.</summary>
    /// <param name="campaign">Slug; null for all campaigns.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="revisions">The ledger of figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(50)]
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<ReconciliationNode>> GetReconcileAsync(
        string? campaign, DateTimeOffset? asOf, [Service] ICampaignCatalogue catalogue, RevisionReader revisions, CancellationToken cancellationToken)
    {
        var asked = (await catalogue.ListCampaignsAsync(cancellationToken)).Where(known => campaign is null || known.Slug == campaign).ToList();
        if (asked.Count == 0 && campaign is not null)
        {
            throw Arguments.NoCampaign(campaign);
        }

        var documents = (await catalogue.ListSourcesAsync(cancellationToken))
            .Select(source => (source.Id, Document: PrintedDocument.Of(source)))
            .Where(pair => pair.Document is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Document!, StringComparer.Ordinal);
        var found = new List<ReconciliationNode>();
        foreach (var known in asked)
        {
            var observations = await revisions.ReadAsync(new ObservationQuery { Campaigns = [known.Slug], AsOf = asOf }, cancellationToken);
            var findings = PrintedReportCheck.Of(new ComparedFigures(known, observations, null, asOf), documents);
            found.AddRange(findings.Select(finding => new ReconciliationNode(finding, new CampaignNode(known), documents[finding.Figure.Series.Source])));
        }

        return found;
    }

    /// <summary>Figures that cannot all be true, by the rules of the metric dictionary. Exempted ones stay in the list, with the reason.</summary>
    /// <param name="campaign">Slug.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="planning">Populations and exemptions.</param>
    /// <param name="store">The figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(50)]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<WarningNode>> GetWarningsAsync(
        string campaign, DateTimeOffset? asOf, CampaignDataLoader campaigns, PlanningReader planning, [Service] IMetricStore store, CancellationToken cancellationToken)
    {
        var known = await campaigns.LoadAsync(campaign, cancellationToken) ?? throw Arguments.NoCampaign(campaign);
        var populations = new Dictionary<string, PopulationTable?>(StringComparer.Ordinal);
        foreach (var track in known.Tracks.Select(track => track.Id).Append(string.Empty))
        {
            populations[track] = (await planning.PopulationAsync(known, track.Length == 0 ? null : track, asOf, cancellationToken))?.Record;
        }

        var exemptions = await ExemptionsAsync(campaign, asOf, planning, cancellationToken);
        var figures = await ReadAsync(store, new ObservationQuery { Campaigns = [campaign], AsOf = asOf }, cancellationToken);

        return [.. CampaignWarnings.Of(figures, track => populations.GetValueOrDefault(track ?? string.Empty), exemptions, asOf).Select(warning => new WarningNode(warning, new CampaignNode(known)))];
    }

    /// <summary>Warnings as captures found them: every import, pulled answer and entered population is judged when it comes. Standing ones first, then exempted, then gone.</summary>
    /// <param name="campaign">Slug.</param>
    /// <param name="states">Only these; null for all.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="planning">Warnings and exemptions.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<CapturedWarningNode>> GetCapturedWarningsAsync(
        string campaign, IReadOnlyList<CapturedWarningState>? states, DateTimeOffset? asOf, CampaignDataLoader campaigns, PlanningReader planning, CancellationToken cancellationToken)
    {
        var known = new CampaignNode(await campaigns.LoadAsync(campaign, cancellationToken) ?? throw Arguments.NoCampaign(campaign));
        var exemptions = await ExemptionsAsync(campaign, asOf, planning, cancellationToken);
        var versions = (await planning.AllAsync<WarningLine>(campaign, cancellationToken)).ToLookup(entry => entry.Chain, StringComparer.Ordinal);

        return
        [
            .. PlanningLines.Newest(versions.SelectMany(chain => chain), asOf)
                .Select(entry => new CapturedWarningNode(
                    entry,
                    versions[entry.Chain].MinBy(version => version.Version)!,
                    exemptions.Find(exemption => exemption.Rule == entry.Record.Rule && exemption.Channel == entry.Record.Channel),
                    known))
                .Where(warning => states?.Contains(warning.State) ?? true)
                .OrderBy(warning => warning.State)
                .ThenByDescending(warning => warning.ChangedAt),
        ];
    }

    private static async Task<List<RuleExemption>> ExemptionsAsync(string campaign, DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
    [
        .. (await planning.CurrentAsync<ExemptionLine>(null, asOf, cancellationToken))
            .Where(entry => entry.Record.Campaign is null || entry.Record.Campaign == campaign)
            .Select(entry => new RuleExemption(entry.Record.Rule, entry.Record.Channel, entry.Record.Reason)),
    ];

    /// <summary>Days from which figures mean something else than before, oldest first. Years on both sides are not compared.</summary>
    /// <param name="metric">Metric id; null for all.</param>
    /// <param name="channel">Channel id; null for all.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="planning">Breaks that somebody entered.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<SeriesBreakNode>> GetSeriesBreaksAsync(
        [ID] string? metric, [ID] string? channel, DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
    [
        .. (await planning.BreaksAsync(asOf, cancellationToken)).Where(found =>
            (metric is null || found.Record.Metric is null || found.Record.Metric == metric) && (channel is null || found.Record.Channel is null || found.Record.Channel == channel)),
    ];

    /// <summary>What the agency's own finished campaigns with the same objective reached in one channel: a start for a target.</summary>
    /// <param name="objective">What the campaign is meant to change.</param>
    /// <param name="metric">Metric id.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="planning">Evaluation forms.</param>
    /// <param name="analysis">Reads the figures.</param>
    /// <param name="clock">Tells which campaigns are finished.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(50)]
    public static async Task<TargetSuggestionNode> GetTargetLibraryAsync(
        CampaignObjective objective,
        [ID] string metric,
        [ID] string channel,
        [Service] ICampaignCatalogue catalogue,
        PlanningReader planning,
        AnalysisReader analysis,
        [Service] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var definition = ExpectedFaults.Answer(() => MetricCatalog.Get(metric));
        var today = CampaignStatuses.Today(clock);
        var forms = (await planning.CurrentAsync<EvaluationForm>(null, null, cancellationToken)).ToLookup(entry => entry.Record.Campaign, entry => entry.Record);
        var finished = (await catalogue.ListCampaignsAsync(cancellationToken)).Where(campaign => campaign.Flight.Last < today && forms[campaign.Slug].Any()).ToList();
        var results = await Task.WhenAll(finished.Select(async campaign => (
            forms[campaign.Slug].Last(),
            new ComparedFigures(campaign, await analysis.FiguresAsync(campaign.Slug, Metrics.Queries.QueryPlanner.NeededMetrics(definition), default, null, cancellationToken)))));

        return new TargetSuggestionNode(TargetLibrary.Of(results, definition.Id).Of(objective, channel, definition.Tier, definition.Id), channel);
    }

    private static async Task<IReadOnlyList<Observation>> ReadAsync(IMetricStore store, ObservationQuery query, CancellationToken cancellationToken)
    {
        var found = new List<Observation>();
        await foreach (var observation in store.ReadAsync(query, cancellationToken))
        {
            found.Add(observation);
            if (found.Count > 200_000)
            {
                throw new GraphQLException("The campaign has too many figures to look through at once. Ask about it as of an earlier moment, or remove figures by ad.", ApiErrorCodes.TooManyFigures);
            }
        }

        return found;
    }
}
