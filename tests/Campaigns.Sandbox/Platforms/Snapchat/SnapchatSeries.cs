using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Snapchat;

/// <summary>The figures of one object or of its parts, nested as the platform does (platforms/snapchat.md §5).</summary>
internal sealed class SnapchatSeries(CampaignScenario scenario, SandboxClock clock, SnapchatStatsRequest request)
{
    public static string Word(Level level) => level switch { Level.Campaign => "campaign", Level.AdGroup => "adsquad", Level.Ad => "ad", _ => "ad_account" };

    /// <summary>What stands beside the figures of an object.</summary>
    public JsonObject Head(string id, Level level)
    {
        // Delivery is final two days after; the platform says so in every answer.
        var final = clock.Today.AddDays(-1);
        return new JsonObject
        {
            ["id"] = id,
            ["type"] = Word(level).ToUpperInvariant(),
            ["granularity"] = request.Granularity,
            ["swipe_up_attribution_window"] = "28_DAY",
            ["view_attribution_window"] = "1_DAY",
            ["start_time"] = Midnight(request.From),
            ["end_time"] = Midnight(request.To.AddDays(1)),
            ["finalized_data_end_time"] = Midnight(final < request.To.AddDays(1) ? final : request.To.AddDays(1)),
            ["conversion_data_processed_end_time"] = Midnight(clock.Today),
        };
    }

    /// <summary>Adds an object's own figures to its head.</summary>
    public void Fill(JsonObject head, Level level, string id) => Fill(head, Rows(level, id, level));

    /// <summary>The parts of an object with their figures, those without delivery in the window included.</summary>
    public IReadOnlyList<JsonObject> Parts(string id, Level level)
    {
        var below = request.Breakdown!.Value;
        var rows = Rows(level, id, below).GroupBy(row => IdOf(row, below)).ToDictionary(group => group.Key, group => group.ToList());
        var parts = new List<JsonObject>();
        foreach (var part in PartIds(id, level, below))
        {
            var figures = rows.GetValueOrDefault(part) ?? [];
            if (figures.Count > 0 || !request.OmitEmpty)
            {
                var written = new JsonObject { ["id"] = part, ["type"] = Word(below).ToUpperInvariant(), ["granularity"] = request.Granularity };
                Fill(written, figures);
                parts.Add(written);
            }
        }

        return parts;
    }

    private void Fill(JsonObject target, IReadOnlyList<ReportRow> rows)
    {
        if (!request.Daily)
        {
            Put(target, rows, request.From, request.To);
            return;
        }

        var byDay = rows.ToLookup(row => row.Key.From);
        var series = new JsonArray();
        for (var day = request.From; day <= request.To && day <= clock.Today; day = day.AddDays(1))
        {
            if (byDay.Contains(day) || !request.OmitEmpty)
            {
                var period = new JsonObject { ["start_time"] = Midnight(day), ["end_time"] = Midnight(day.AddDays(1)) };
                Put(period, [.. byDay[day]], day, day);
                series.Add(period);
            }
        }

        target["timeseries"] = series;
    }

    private void Put(JsonObject target, IReadOnlyList<ReportRow> rows, DateOnly from, DateOnly to)
    {
        if (request.ReportDimension is null)
        {
            target["stats"] = SnapchatStatsWriter.Write(rows.Count > 0 ? rows[0] : SnapchatStatsWriter.Empty(from, to), request, clock.Today);
            return;
        }

        target["dimension_stats"] = new JsonArray([.. rows.Select(row =>
        {
            var stats = SnapchatStatsWriter.Write(row, request, clock.Today);
            foreach (var name in request.ReportDimension.Split(','))
            {
                stats[name] = name switch { "age" => row.Key.Age, "gender" => row.Key.Gender, "country" => "se", _ => "iOS" };
            }

            return (JsonNode)stats;
        })]);
    }

    private IReadOnlyList<ReportRow> Rows(Level level, string id, Level rowLevel) => scenario.Report(new ReportQuery
    {
        Platform = Platform.Snapchat,
        Level = rowLevel,
        From = request.From,
        To = request.To < clock.Today ? request.To : clock.Today,
        Slice = request.Daily ? ReportQuery.Daily : null,
        Today = clock.Today,
        ByAge = request.ReportDimension?.Contains("age", StringComparison.Ordinal) ?? false,
        ByGender = request.ReportDimension?.Contains("gender", StringComparison.Ordinal) ?? false,
        Where = (plan, leaf) => level == Level.Account || plan.Id == id || leaf.Group.Id == id || leaf.Ad.Id == id,
    });

    private IEnumerable<string> PartIds(string id, Level level, Level below)
    {
        var groups = scenario.PlansOf(Platform.Snapchat)
            .Where(plan => level != Level.Campaign || plan.Id == id)
            .SelectMany(plan => plan.AdGroups, (plan, group) => (Plan: plan, Group: group))
            .Where(pair => level != Level.AdGroup || pair.Group.Id == id);
        return below switch
        {
            Level.Campaign => groups.Select(pair => pair.Plan.Id).Distinct(),
            Level.AdGroup => groups.Select(pair => pair.Group.Id),
            _ => groups.SelectMany(pair => pair.Group.Ads).Where(ad => ad.Deleted is not { } deleted || clock.Today < deleted).Select(ad => ad.Id),
        };
    }

    private static string IdOf(ReportRow row, Level level) => level switch { Level.Campaign => row.Key.Campaign!.Id, Level.AdGroup => row.Key.Group!.Id, _ => row.Key.Ad!.Id };

    private static string Midnight(DateOnly day) => FormattableString.Invariant($"{SandboxClock.Midnight(day):yyyy-MM-dd'T'HH:mm:ss.fffzzz}");
}
