using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Panels;

/// <summary>Asks the API for all that a campaign's page shows: the campaign first, then one comparison a metric side by side, so that a metric that fails takes only its own panels with it.</summary>
/// <param name="client">The way to the API.</param>
/// <param name="dashboards">The dashboard files.</param>
/// <param name="time">The clock.</param>
public sealed class CampaignReader(IGraphQLClient client, DashboardLibrary dashboards, TimeProvider time)
{
    private static readonly string[] ByTrackAndChannel = ["TRACK", "CHANNEL"];

    /// <summary>Reads the page's data.</summary>
    /// <param name="page">Language and address.</param>
    /// <param name="slug">Slug of the campaign.</param>
    /// <param name="reading">What the address says. Channels and tracks that the campaign does not have are dropped from it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The data and what is left of the address; null when no campaign has the slug.</returns>
    /// <exception cref="GraphQLRequestException">The campaign itself could not be read.</exception>
    public async Task<CampaignReading?> ReadAsync(PageContext page, string slug, AddressReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reading);
        DateTimeOffset now = time.GetUtcNow();
        CampaignData? campaign = await CampaignAsync(page, slug, CampaignQuery.Of(ViewState.Empty, now), cancellationToken);
        if (campaign is null)
        {
            return null;
        }

        AddressReading known = Known(reading, campaign);
        CampaignQuery query = CampaignQuery.Of(known.View, now);
        if (!query.IsUnfiltered)
        {
            // The campaign's channels and tracks decide which filter values mean anything, so they are read before its filtered figures.
            campaign = await CampaignAsync(page, slug, query, cancellationToken) ?? campaign;
        }

        PanelInput input = await InputAsync(page, campaign, query, cancellationToken);
        return new CampaignReading(input, dashboards.Campaign, known);
    }

    private static AddressReading Known(AddressReading reading, CampaignData campaign)
    {
        HashSet<string> channels = [.. campaign.Channels.Select(channel => channel.Channel.Id), .. campaign.Figures.Select(figure => figure.Channel?.Id).OfType<string>()];
        HashSet<string> tracks = [.. campaign.Tracks.Select(track => track.Id)];
        HashSet<string> metrics = [.. campaign.MeasuredMetrics.Select(metric => MetricKeys.KeyOf(metric.Id))];
        return reading.Restrict(QueryKeys.Channels, channels).Restrict(QueryKeys.Track, tracks).Restrict(QueryKeys.Metric, metrics);
    }

    private async Task<CampaignData?> CampaignAsync(PageContext page, string slug, CampaignQuery query, CancellationToken cancellationToken)
    {
        var variables = new
        {
            slug,
            language = page.Language.GraphQLName(),
            // A figure for several tracks together concerns the chosen track too.
            tracks = query.Track is null ? null : new[] { query.Track, null },
            channels = query.Channels,
            from = query.From,
            to = query.To,
            asOf = query.AsOf,
        };
        return (await client.QueryAsync<CampaignPageData>(GraphQLDocument.CampaignPage, variables, cancellationToken)).Data.Campaign;
    }

    private async Task<PanelInput> InputAsync(PageContext page, CampaignData campaign, CampaignQuery query, CancellationToken cancellationToken)
    {
        HashSet<string> measured = [.. campaign.MeasuredMetrics.Select(metric => metric.Id)];
        // Quotients are computed from other metrics, so they may have cells without a figure of their own.
        List<string> metrics = [.. dashboards.Campaign.Metrics.Where(metric => measured.Contains(metric) || MetricCatalog.Find(metric)?.Kind == MetricKind.Ratio)];
        // The sum of one track would take in figures that the source gives for several tracks together, and claim them for this one.
        Task<MetricResult> total = measured.Contains("impressions") && query.Track is null
            ? CompareAsync(page, campaign.Slug, "impressions", [], query, cancellationToken)
            : Task.FromResult(new MetricResult(null, null));
        Task<CampaignAnalyses> analyses = new AnalysisReader(client).ReadAsync(page, campaign, dashboards.Campaign, query, cancellationToken);
        Task<IReadOnlyList<FigureData>> daily = DailyAsync(page, campaign, query, measured, cancellationToken);
        MetricResult[] results = await Task.WhenAll(metrics.Select(metric => CompareAsync(page, campaign.Slug, metric, ByTrackAndChannel, query, cancellationToken)));
        IReadOnlyList<FigureData> days = await daily;
        bool otherDays = days.Count == 0 && !query.IsUnfiltered
            && (await DailyAsync(page, campaign, CampaignQuery.Of(ViewState.Empty, time.GetUtcNow()) with { AsOf = query.AsOf, Metric = query.Metric }, measured, cancellationToken)).Count > 0;
        return new PanelInput(
            page,
            campaign,
            metrics.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            query.ToFilter(page),
            time.GetUtcNow())
        {
            Daily = days,
            HasOtherDays = otherDays,
            DailyMetrics = days.Count == 0 && !otherDays ? [] : [.. Offered(measured).Select(metric => Named(metric, page.Language))],
            HasSampleData = campaign.Figures.Concat(days).Any(figure => figure.Constructed),
            Analyses = await analyses,
            Total = TotalOf(await total),
        };
    }

    private IEnumerable<string> Offered(HashSet<string> measured) =>
        dashboards.Campaign.Panels.Where(panel => panel.Type == PanelType.Development).SelectMany(panel => panel.Metrics).Where(measured.Contains).Distinct(StringComparer.Ordinal);

    private static MetricData Named(string id, Language language)
    {
        MetricDefinition metric = MetricCatalog.Get(id);
        return new MetricData(
            id,
            language == Language.En ? metric.Name.En : metric.Name.Sv,
            Enum.Parse<MetricUnitData>(metric.Unit.ToString()),
            Enum.Parse<MetricKindData>(metric.Kind.ToString()));
    }

    // The days of the one metric that the development shows: a campaign has too many figures for all of them at once.
    private async Task<IReadOnlyList<FigureData>> DailyAsync(PageContext page, CampaignData campaign, CampaignQuery query, HashSet<string> measured, CancellationToken cancellationToken)
    {
        List<string> offered = [.. Offered(measured)];
        if ((offered.Contains(query.Metric, StringComparer.Ordinal) ? query.Metric : offered.Count > 0 ? offered[0] : null) is not { } metric)
        {
            return [];
        }

        var variables = new
        {
            slug = campaign.Slug,
            language = page.Language.GraphQLName(),
            metrics = new[] { metric },
            tracks = query.Track is null ? null : new[] { query.Track, null },
            channels = query.Channels,
            from = query.From,
            to = query.To,
            asOf = query.AsOf,
        };
        return (await client.QueryAsync<DailyFiguresData>(GraphQLDocument.Load("DailyFigures"), variables, cancellationToken)).Data.Campaign?.Figures ?? [];
    }

    private async Task<MetricResult> CompareAsync(
        PageContext page,
        string slug,
        string metric,
        IReadOnlyList<string> by,
        CampaignQuery query,
        CancellationToken cancellationToken)
    {
        var input = new
        {
            campaign = slug,
            metric,
            by,
            tracks = query.Track is null ? null : new[] { query.Track },
            channels = query.Channels,
            from = query.From,
            to = query.To,
            asOf = query.AsOf,
        };
        try
        {
            var variables = new { input, language = page.Language.GraphQLName() };
            ComparisonData comparison = (await client.QueryAsync<MetricComparisonData>(GraphQLDocument.MetricComparison, variables, cancellationToken)).Data.Compare;
            return new MetricResult(PeriodParts.WithoutDoubles(comparison, query.From is not null || query.To is not null), null);
        }
        catch (GraphQLRequestException fault)
        {
            return new MetricResult(null, new PanelFailure(fault.Code, fault.TraceId));
        }
    }

    // One kind of channel only: a sum that the API keeps apart is not put together here.
    private static ComparisonCellData? TotalOf(MetricResult result)
    {
        List<ComparisonCellData> sums = [.. (result.Comparison?.Groups ?? []).SelectMany(group => group.Cells).Where(cell => cell.Value is not null)];
        return sums is [var only] ? only : null;
    }
}
