using System.Globalization;
using Campaigns.Sandbox;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>The files of a worker that reads two stand-ins: the delivered connectors with short steps, small pages and without pauses, and a source for each.</summary>
internal static class WorkerSources
{
    /// <summary>The source of Matomo's stand-in: days, weeks and months.</summary>
    public const string Web = "webb";

    /// <summary>The source of TikTok's stand-in: days of ads over several pages, and windows of a flight whose reach cannot be added.</summary>
    public const string Film = "tiktok";

    /// <summary>The campaign of TikTok's figures.</summary>
    public const string Campaign = "hostens-film";

    /// <summary>A schedule that does not fire.</summary>
    public const string Never = "0 0 0 1 1 ? 2099";

    /// <summary>First and last day of the campaign.</summary>
    public static readonly (DateOnly First, DateOnly Last) Flight = (new(2023, 10, 24), new(2023, 11, 12));

    // Reports of Matomo that are left out hold the same days once more.
    private static readonly string[] LeftOut = ["site_daily", "tagged_links_daily"];

    /// <summary>Writes both connectors and both sources.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="sandbox">The stand-ins.</param>
    /// <param name="first">First day of Matomo's figures.</param>
    public static void Write(TemporaryFolder data, SandboxServer sandbox, DateOnly first)
    {
        WriteConnector(data, "matomo");
        WriteConnector(data, "tiktok");
        WriteWeb(data, sandbox, first, Never);
        File.WriteAllText(data.At("film-key"), SandboxKeys.TikTokToken);
        File.WriteAllText(
            data.At($"sources/{Film}.yaml"),
            $"""
             id: {Film}
             connector: tiktok
             parameters: {"{"} advertiser_id: "{SandboxKeys.TikTokAdvertiser}" {"}"}
             secrets: {"{"} access_token: "file:{data.At("film-key")}" {"}"}
             schedule: "{Never}"
             start: {Text(Flight.First)}
             base_address: http://{sandbox.Address.Authority}/tiktok/open_api/v1.3
             allowed_hosts: ["{sandbox.Address.Authority}"]
             mapping:
               - {"{"} campaign_name: "LITT23*", campaign: {Campaign} {"}"}
             """);
    }

    /// <summary>Writes the source of Matomo's stand-in with another first day and schedule.</summary>
    public static void WriteWeb(TemporaryFolder data, SandboxServer sandbox, DateOnly first, string schedule) => SandboxSource.Write(data, sandbox, Text(first), schedule);

    /// <summary>A day as requests write it.</summary>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // A day at a time so that a pull has hundreds of commits, a row a page, years of memory (the figures are of 2023), and none of the pauses that a real server needs.
    private static void WriteConnector(TemporaryFolder data, string connector)
    {
        var delivered = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, $"../../Campaigns.Server/debug/connectors/{connector}/connector.yaml")).ToList();
        foreach (var report in LeftOut)
        {
            var begin = delivered.IndexOf($"    {report}:");
            if (begin >= 0)
            {
                delivered.RemoveRange(begin, delivered.FindIndex(begin, string.IsNullOrWhiteSpace) - begin);
            }
        }

        Directory.CreateDirectory(data.At($"connectors/{connector}"));
        File.WriteAllText(
            data.At($"connectors/{connector}/connector.yaml"),
            string.Join('\n', delivered)
                .Replace("step_days: 31", "step_days: 1", StringComparison.Ordinal)
                .Replace("step_days: 30", "step_days: 1", StringComparison.Ordinal)
                .Replace("page_size: 1000", "page_size: 1", StringComparison.Ordinal)
                .Replace("history_days: 730", "history_days: 3650", StringComparison.Ordinal)
                .Replace("requests_per_minute: 60\n", "requests_per_minute: 60000\n", StringComparison.Ordinal)
                .Replace("requests_per_minute: 300\n", "requests_per_minute: 60000\n", StringComparison.Ordinal) + "\n");
    }
}
