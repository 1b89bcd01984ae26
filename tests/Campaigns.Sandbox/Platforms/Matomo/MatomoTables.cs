using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Matomo;

/// <summary>The figures of one period. An empty one is null, which the platform writes as <c>[]</c>.</summary>
internal sealed class MatomoTables(CampaignScenario scenario, DateOnly today, DateOnly from, DateOnly to, Func<CampaignPlan, Leaf, bool> segment, string period, bool formatted)
{
    // Unique visitors are worked out for days, weeks and months only, as the platform is delivered.
    private bool HasVisitors => period is "day" or "week" or "month";

    public static JsonNode? Visits(MatomoTables tables) => tables.Rows(Level.Account) is [var row, ..] ? tables.Summary(row) : null;

    public static JsonNode? Actions(MatomoTables tables) => tables.Rows(Level.Account) is [var row, ..]
        ? new JsonObject { ["nb_pageviews"] = row.Counts[Counter.PageViews], ["nb_uniq_pageviews"] = row.Counts[Counter.PageViews] * 9 / 10, ["nb_downloads"] = 0, ["nb_outlinks"] = 0, ["nb_searches"] = 0 }
        : null;

    public static JsonNode? Pages(MatomoTables tables) => tables.Table(tables.Rows(Level.Campaign), row => row.Key.Campaign!.Name, (row, written) =>
    {
        written["nb_hits"] = Loose(row.Counts[Counter.PageViews]);
        written["sum_time_spent"] = row.Counts[Counter.WatchMillis] / 1000;
        written["bounce_rate"] = tables.Share(row);
        written["url"] = $"https://kampanj.example{row.Key.Campaign!.Name}";
    });

    public static JsonNode? Campaigns(MatomoTables tables)
    {
        var byName = tables.Rows(Level.Ad).Where(row => row.Key.Ad!.Name.Length > 0).GroupBy(row => row.Key.Ad!.Name).Select(Sum);
        return tables.Table([.. byName], row => row.Key.Ad!.Name, (row, written) =>
        {
            written["nb_actions"] = row.Counts[Counter.PageViews];
            written["bounce_count"] = row.Counts[Counter.Bounces];
            written["segment"] = $"referrerName=={row.Key.Ad!.Name};referrerType==campaign";
        });
    }

    private JsonObject Summary(ReportRow row)
    {
        var visits = row.Counts[Counter.Impressions];
        var seconds = row.Counts[Counter.WatchMillis] / 1000;
        var written = new JsonObject();
        if (HasVisitors)
        {
            written["nb_uniq_visitors"] = row.Reach;
            written["nb_users"] = 0;
        }

        written["nb_visits"] = visits;
        written["nb_actions"] = row.Counts[Counter.PageViews];
        written["nb_visits_converted"] = 0;
        written["bounce_count"] = row.Counts[Counter.Bounces];
        written["sum_visit_length"] = seconds;
        written["max_actions"] = 12;
        written["bounce_rate"] = Share(row);
        written["nb_actions_per_visit"] = decimal.Round((decimal)row.Counts[Counter.PageViews] / visits, 1);
        written["avg_time_on_site"] = seconds / visits;
        return written;
    }

    private JsonArray? Table(IReadOnlyList<ReportRow> rows, Func<ReportRow, string> label, Action<ReportRow, JsonObject> more)
    {
        var table = new JsonArray();
        foreach (var row in rows.OrderByDescending(row => row.Counts[Counter.Impressions]))
        {
            var written = new JsonObject { ["label"] = label(row), ["nb_visits"] = row.Counts[Counter.Impressions] };
            written[period == "day" ? "nb_uniq_visitors" : "sum_daily_nb_uniq_visitors"] = row.Reach;
            more(row, written);
            table.Add(written);
        }

        return table.Count == 0 ? null : table;
    }

    private IReadOnlyList<ReportRow> Rows(Level level) => scenario.Report(new ReportQuery
    {
        Platform = Platform.Matomo,
        Level = level,
        From = from,
        To = to < today ? to : today,
        Today = today,
        Where = segment,
    });

    private static ReportRow Sum(IGrouping<string, ReportRow> rows)
    {
        var counts = new Counts();
        foreach (var row in rows)
        {
            counts.Add(row.Counts);
        }

        return new ReportRow(rows.First().Key, counts, rows.Sum(row => row.Reach));
    }

    // Some counts in tables come as strings; every third does here.
    private static JsonNode Loose(long count) => count % 3 == 0 ? Calendar.Text(count) : count;

    private JsonNode Share(ReportRow row)
    {
        var share = decimal.Round((decimal)row.Counts[Counter.Bounces] / row.Counts[Counter.Impressions], 3);
        return formatted ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%") : share;
    }
}
