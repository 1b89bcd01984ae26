using System.Globalization;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>Three connectors and a source for each: key in the address, key in the body, and OAuth with a header of its own. Keys come from files and from the environment.</summary>
internal static class SecretSources
{
    /// <summary>Ids of the sources.</summary>
    public static readonly string[] Ids = ["med-adress", "med-kropp", "med-oauth"];

    private const string Definition = """
        id: CONNECTOR
        kind: http
        name: { sv: Annonser, en: Ads }
        documentation: https://a.example.test/docs
        http:
          api_version: v1
          base_address: https://a.example.test/v1
          parameters:
            account_id: { name: { sv: Konto, en: Account }, pattern: '[0-9]+' }
          secrets: { SECRETS }
          authentication: AUTHENTICATION
          timeout_seconds: 20
          rate_limits: { requests_per_minute: 6000 }
          errors:
            present: [error]
            code: [error.code]
            message: [error.message]
            trace: [error.trace, 'header:x-trace']
            rules: [{ message: ['is wrong'], as: key_expired, then: stop }]
          account: { request: { METHODpath: '/a/{account_id}' }, name: name, time_zone: zone, currency: currency }
          pagination: { type: next_url, next: next }
          streams:
            daily:
              request: { METHODpath: '/a/{account_id}/report', query: { from: '{from}', to: '{to}' } }
              records: { path: 'data[]' }
              windows: { kinds: [day], step_days: 7, lookback_days: 7 }
              dimensions: { date: day, campaign_id: c, campaign_name: { path: n, optional: true }, channel: { constant: tiktok } }
              metrics: { impressions: imp }
            zbroken:
              request: { METHODpath: '/a/{account_id}/zbroken', query: { from: '{from}', to: '{to}' } }
              records: { path: 'data[]' }
              windows: { kinds: [day], step_days: 7, lookback_days: 7 }
              dimensions: { date: day, campaign_id: c, channel: { constant: tiktok } }
              metrics: { clicks: clicks }

        """;

    /// <summary>The environment that holds one of the keys.</summary>
    public static IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["KAMPANJ_TEST_KEY"] = Canaries.QueryKey, ["KAMPANJ_TEST_INFLUX"] = Canaries.InfluxToken };

    /// <summary>Writes connectors and sources into the data folder, and keys into another folder.</summary>
    public static void Write(TemporaryFolder data, TemporaryFolder keys, Uri platform)
    {
        Write(data, platform, Ids[0], "{ type: query, name: access_token, token: key }", ["key"], "{ key: env:KAMPANJ_TEST_KEY }", mapping: "campaign_name: '*'");
        Write(data, platform, Ids[1], "{ type: form, name: token_auth, token: key }", ["key"], $"{{ key: {Key(keys, "form", Canaries.FormKey)} }}", mapping: "campaign_id: ingen");
        Write(
            data, platform, Ids[2],
            "{ type: refresh_token, address: /token, client_id: id, client_secret: secret, refresh_token: refresh, headers: { developer-token: developer } }",
            ["id", "secret", "refresh", "developer"],
            $"{{ id: {Key(keys, "id", Canaries.ClientId)}, secret: {Key(keys, "secret", Canaries.ClientSecret)}, refresh: {Key(keys, "refresh", Canaries.RefreshToken)}, developer: {Key(keys, "developer", Canaries.DeveloperToken)} }}",
            mapping: "campaign_name: '*'");
    }

    private static void Write(TemporaryFolder data, Uri platform, string id, string authentication, string[] secrets, string references, string mapping)
    {
        var isForm = authentication.Contains("type: form", StringComparison.Ordinal);
        Directory.CreateDirectory(data.At($"connectors/{id}"));
        File.WriteAllText(
            data.At($"connectors/{id}/connector.yaml"),
            Definition.Replace("CONNECTOR", id, StringComparison.Ordinal)
                .Replace("SECRETS", string.Join(", ", secrets.Select(name => $"{name}: {{ name: {{ sv: N, en: K }} }}")), StringComparison.Ordinal)
                .Replace("AUTHENTICATION", authentication, StringComparison.Ordinal)
                .Replace("METHOD", isForm ? "method: post, " : string.Empty, StringComparison.Ordinal));
        Directory.CreateDirectory(data.At("sources"));
        var start = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-5).ToString("O", CultureInfo.InvariantCulture);
        File.WriteAllText(
            data.At($"sources/{id}.yaml"),
            $$"""
             id: {{id}}
             connector: {{id}}
             parameters: { account_id: "1" }
             secrets: {{references}}
             schedule: "0 0 0 1 1 ? 2099"
             start: {{start}}
             base_address: http://{{platform.Authority}}/{{id}}
             allowed_hosts: ["{{platform.Authority}}"]
             mapping:
               - { {{mapping}}, campaign: hemlig }
             """);
    }

    private static string Key(TemporaryFolder keys, string name, string canary)
    {
        File.WriteAllText(keys.At(name), canary + "\n");
        return $"\"file:{keys.At(name)}\"";
    }
}
