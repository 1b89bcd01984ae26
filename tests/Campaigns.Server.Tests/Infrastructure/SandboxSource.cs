using System.Globalization;
using Campaigns.Sandbox;

namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>A data folder with a source that reads Matomo's stand-in, as an operator would write it.</summary>
internal static class SandboxSource
{
    /// <summary>Writes <c>sources/webb.yaml</c> and its key.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="sandbox">The stand-in.</param>
    /// <param name="start">First day to read.</param>
    /// <param name="schedule">When it is read by itself; never in the tests that do not wait for it.</param>
    /// <param name="key">The key in the file.</param>
    public static void Write(TemporaryFolder folder, SandboxServer sandbox, string start = "2026-10-20", string schedule = "0 0 0 1 1 ? 2099", string key = SandboxKeys.MatomoToken)
    {
        Directory.CreateDirectory(folder.At("sources"));
        File.WriteAllText(folder.At("key"), key);
        var host = string.Create(CultureInfo.InvariantCulture, $"{sandbox.Address.Host}:{sandbox.Address.Port}");
        File.WriteAllText(
            folder.At("sources/webb.yaml"),
            $"""
             id: webb
             connector: matomo
             parameters: {"{"} site_id: "{SandboxKeys.MatomoSite}" {"}"}
             secrets: {"{"} token: "file:{folder.At("key")}" {"}"}
             schedule: "{schedule}"
             start: {start}
             base_address: http://{host}/matomo
             allowed_hosts: ["{host}"]
             mapping:
               - {"{"} campaign_name: "*", campaign: lat-inte-tystnaden-tala {"}"}
             """);
    }
}
