using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Definitions;

/// <summary>What is refused in a connector.yaml of kind http, each with its line and cure.</summary>
public class HttpFaultsTests
{
    [Fact]
    public void Load_ValidConnector_HasNoFaults()
    {
        using var folder = new LibraryFolder().Add("ads", LibraryFolder.ValidHttp);

        var http = Assert.Single(ConnectorLibrary.Load(folder.Path).OrThrow().Connectors).Definition.Http!;

        Assert.Equal(AuthenticationType.Bearer, http.Authentication.Type);
        Assert.Equal(["impressions", "spend"], http.Streams["daily"].Metrics.Keys);
        Assert.Equal(NumberType.Micros, http.Streams["daily"].Metrics["spend"].Type);
    }

    [Theory]
    [InlineData("documentation: https://a.example.test/docs\n", "", "ads/connector.yaml: documentation: The definition does not say which documentation")]
    [InlineData("base_address: https:", "base_address: http:", "ads/connector.yaml:6: http.base_address: 'http://a.example.test/v1' is no https address")]
    [InlineData("base_address: https://a.example.test", "base_address: https://localhost", "ads/connector.yaml:6: http.base_address: The address https://localhost is this very machine.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://a.localhost.", "ads/connector.yaml:6: http.base_address: The address https://a.localhost. is this very machine.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://127.0.0.1", "ads/connector.yaml:6: http.base_address: The address https://127.0.0.1 names its host by a number.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://0x7f.1", "ads/connector.yaml:6: http.base_address: The address https://127.0.0.1 names its host by a number.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://[fd00::1]", "ads/connector.yaml:6: http.base_address: The address https://[fd00::1] names its host by a number.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://a.example.test:8443", "ads/connector.yaml:6: http.base_address: The address https://a.example.test:8443 has a port other than 443.")]
    [InlineData("  parameters:\n", "  hosts: [localhost]\n  parameters:\n", "ads/connector.yaml:7: http.hosts[0]: 'localhost' is not the name of a host.")]
    [InlineData("  parameters:\n", "  hosts: [2130706433]\n  parameters:\n", "ads/connector.yaml:7: http.hosts[0]: '2130706433' is not the name of a host.")]
    [InlineData("  parameters:\n", "  hosts: [10.0.0.1]\n  parameters:\n", "ads/connector.yaml:7: http.hosts[0]: '10.0.0.1' is not the name of a host.")]
    [InlineData("base_address: https://a.example.test", "base_address: https://user@a.example.test", "ads/connector.yaml:6: http.base_address: 'https://user@a.example.test/v1' is no https")]
    [InlineData("base_address: https://a.example.test", "base_address: https://{account_id}.example.test", "ads/connector.yaml:6: http.base_address: '{account_id}' may not stand in the base address.")]
    [InlineData("pattern: '[0-9]+'", "pattern: '.*'", "ads/connector.yaml:8: http.parameters.account_id.pattern: The pattern lets quotation marks")]
    [InlineData("pattern: '[0-9]+'", "pattern: '[0-9'", "ads/connector.yaml:8: http.parameters.account_id.pattern: The pattern is no regular expression")]
    [InlineData("pattern: '[0-9]+'", "pattern: '(a)\\1'", "ads/connector.yaml:8: http.parameters.account_id.pattern: The pattern is no regular expression")]
    [InlineData("pattern: '[0-9]+'", "pattern: '[0-9]+', default: x", "ads/connector.yaml:8: http.parameters.account_id.default: 'x' does not match")]
    [InlineData("account_id: { name", "page: { name", "ads/connector.yaml:8: http.parameters.page: 'page' is the name of something else already.")]
    [InlineData("token: key", "token: abc123", "ads/connector.yaml:11: http.authentication.token: There is no secret 'abc123'. Write the name of one of secrets, never the secret itself.")]
    [InlineData("token: key", "token: key, name: x", "ads/connector.yaml:11: http.authentication.name: This type has no 'name'.")]
    [InlineData("type: bearer", "type: header", "ads/connector.yaml:11: http.authentication: 'name' is missing.")]
    [InlineData("{ type: bearer, token: key }", "{ type: client_credentials, address: 'https://other.test/t', client_id: key, client_secret: key }", "ads/connector.yaml:11: http.authentication.address: The host 'other.test' is not declared.")]
    [InlineData("{ type: bearer, token: key }", "{ type: client_credentials, address: '//other.test/t', client_id: key, client_secret: key }", "ads/connector.yaml:11: http.authentication.address: '//other.test/t' is no https address")]
    [InlineData("{ type: bearer, token: key }", "{ type: none }", "ads/connector.yaml:10: http.secrets.key: The secret is not used")]
    [InlineData("code: ['190']", "code: []", "ads/connector.yaml:15: http.errors.rules[0]: The rule has no condition.")]
    [InlineData("as: key_expired", "as: expired", "ads/connector.yaml:15: http.errors.rules[0].as: 'expired' is not known here. Write one of key_expired,")]
    [InlineData("as: key_expired", "as: key_expired, then: refresh_token", "ads/connector.yaml:15: http.errors.rules[0].then: The connector has no token")]
    [InlineData("as: key_expired", "as: key_expired, status: forbidden", "ads/connector.yaml:15: http.errors.rules[0].status: 'forbidden' is no HTTP status.")]
    [InlineData("    code: [error.code]\n", "", "ads/connector.yaml:14: http.errors.rules[0].code: The definition does not say where the code is.")]
    [InlineData("path: '/a/{account_id}/report'", "path: a/report", "ads/connector.yaml:20: http.streams.daily.request.path: The path does not start with a slash.")]
    [InlineData("path: '/a/{account_id}/report'", "path: '/a/{acount_id}/report'", "ads/connector.yaml:20: http.streams.daily.request.path: There is no placeholder '{acount_id}' here. Write one of api_version, account_id,")]
    [InlineData("path: '/a/{account_id}/report'", "path: '/a/{key}/report'", "ads/connector.yaml:20: http.streams.daily.request.path: '{key}' is a secret. Secrets stand only in authentication.")]
    [InlineData("path: '/a/{account_id}/report'", "address: 'https://b.test/x'", "ads/connector.yaml:20: http.streams.daily.request.address: The host 'b.test' is not declared.")]
    [InlineData("path: '/a/{account_id}/report'", "json: { a: 1 }, path: /x", "ads/connector.yaml:20: http.streams.daily.request: A GET request has no body.")]
    [InlineData("after: '{cursor}'", "x: y", "ads/connector.yaml:17: http.pagination: The request does not hold {cursor}, so every answer would be the same.")]
    [InlineData("type: cursor, cursor: next", "type: offset, page_size: 5", "ads/connector.yaml:17: http.pagination: Nothing tells when the last page has come.")]
    [InlineData("type: cursor, cursor: next", "type: cursor", "ads/connector.yaml:17: http.pagination: 'cursor' is missing.")]
    [InlineData("type: cursor, cursor: next", "type: cursor, cursor: '^.next'", "ads/connector.yaml:17: http.pagination.cursor: There is no record here to go up from.")]
    [InlineData("path: 'data[]'", "path: 'data[x]'", "ads/connector.yaml:21: http.streams.daily.records.path: 'data[x]' in the path 'data[x]' is no step.")]
    [InlineData("path: 'data[]'", "path: 'data[]', statuses: [{ at: 'rows[]', path: s, ok: [a] }]", "ads/connector.yaml:21: http.streams.daily.records.statuses[0].at: The part is not the beginning")]
    [InlineData("kinds: [day]", "kinds: [hour]", "ads/connector.yaml:22: http.streams['daily'].windows.kinds: 'hour' is not known here.")]
    [InlineData("kinds: [day]", "kinds: [day], step_days: 40, max_days: 30", "ads/connector.yaml:22: http.streams.daily.windows.step_days: A step is longer than the longest window.")]
    [InlineData("kinds: [day]", "kinds: [day], dates: local_midnight", "ads/connector.yaml:22: http.streams.daily.windows.dates: Local midnight needs the account's time zone.")]
    [InlineData("date: day, ", "", "ads/connector.yaml:23: http.streams.daily.dimensions: The records of a stream of days do not say their day.")]
    [InlineData("constant: tiktok", "constant: tictoc", "ads/connector.yaml:23: http.streams.daily.dimensions.channel: 'tictoc' is not known here. Write one of youtube,")]
    [InlineData("constant: tiktok", "path: channel", "ads/connector.yaml:23: http.streams.daily.dimensions.channel: The platform's words have no table.")]
    [InlineData("campaign_id: c", "campaign_id: { path: c, lookup: [groups.campaign] }", "ads/connector.yaml:23: http.streams.daily.dimensions.campaign_id.lookup: 'groups.campaign' is no value of a lookup.")]
    [InlineData(", currency: cur", "", "ads/connector.yaml:26: http.streams.daily.metrics.spend: Nothing tells the currency of the amount.")]
    [InlineData("impressions: imp", "impresions: imp", "ads/connector.yaml:25: http.streams.daily.metrics.impresions: There is no metric 'impresions'. Did you mean impressions")]
    [InlineData("impressions: imp", "reach: imp", "ads/connector.yaml:25: http.streams.daily.metrics.reach: reach does not say what it counts.")]
    [InlineData("impressions: imp", "completion_rate: imp", "ads/connector.yaml:25: http.streams.daily.metrics.completion_rate: The type integer does not fit completion_rate. Write type: percent or fraction.")]
    [InlineData("impressions: imp", "impressions: { path: imp, pick: { a: b } }", "ads/connector.yaml:25: http.streams.daily.metrics.impressions: pick and value belong together.")]
    [InlineData("type: micros", "type: percent", "ads/connector.yaml:26: http.streams.daily.metrics.spend: The type percent does not fit spend. Write type: decimal or micros.")]
    [InlineData("type: micros", "type: micros, unit: kr", "ads/connector.yaml:26: http.streams['daily'].metrics['spend'].unit: 'unit' is not a key that belongs here.")]
    public void Load_OneFault_SaysFileLinePathAndCure(string valid, string faulty, string message)
    {
        var yaml = LibraryFolder.ValidHttp.ReplaceLineEndings("\n");
        Assert.Contains(valid, yaml, StringComparison.Ordinal);
        using var folder = new LibraryFolder().Add("ads", yaml.Replace(valid, faulty, StringComparison.Ordinal));

        var result = ConnectorLibrary.Load(folder.Path);

        Assert.Null(result.Value);
        Assert.True(
            result.Faults.Any(fault => fault.ToString().StartsWith(message, StringComparison.Ordinal)),
            string.Join('\n', result.Faults));
        Assert.All(result.Faults, fault => Assert.NotEmpty(fault.Cure));
    }

    [Fact]
    public void Readme_WholeExample_IsValid()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFolder.Connectors, "README.md"));
        var start = readme.IndexOf("id: example-ads", StringComparison.Ordinal);
        var example = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        using var folder = new LibraryFolder().Add("example-ads", example);

        var result = ConnectorLibrary.Load(folder.Path);

        Assert.Empty(result.Faults);
    }
}
