using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Sources;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Analysis.Plausibility;

namespace Campaigns.Connectors.Tests.Sources;

public sealed class SourceFileTests
{
    private const string Good =
        """
        id: meta-unga
        connector: fake
        name: { sv: Meta unga, en: Meta young }
        parameters: { account_id: "120" }
        secrets: { token: env:META_TOKEN, spare: file:/run/secrets/spare }
        time_zone: Europe/Stockholm
        currency: SEK
        schedule: "0 15 5 * * ?"
        start: 2023-10-01
        base_address: https://gateway.example.test/meta
        allowed_hosts: [gateway.example.test]
        mapping:
          - { campaign_name: "LITT*", ad_group_name: "*unga*", campaign: lat-inte-tystnaden-tala, track: unga }
          - { campaign_id: "77", campaign: resekurage, audience: "language:uk" }
        exempt:
          - { rule: final_figure_jumps, channel: tiktok, reason: Räknar om hela perioden }
        """;

    [Fact]
    public void Parse_EveryKey_IsRead()
    {
        var source = Parse(Good).OrThrow();

        Assert.Equal(("meta-unga", "Meta unga", new DateOnly(2023, 10, 1)), (source.Id, source.Name.Sv, source.Start));
        Assert.Equal(new Dictionary<string, string> { ["account_id"] = "120", ["region"] = "eu" }, source.Account.Parameters);
        Assert.Equal(new Dictionary<string, string> { ["token"] = "env:META_TOKEN", ["spare"] = "file:/run/secrets/spare" }, source.Account.Secrets);
        Assert.Equal(["gateway.example.test"], source.Account.AllowedHosts);
        Assert.Equal(("litt", "lat-inte-tystnaden-tala"), (source.Mapping[0].CampaignName!.Pattern[..4].ToLowerInvariant(), source.Mapping[0].Target.Campaign));
        Assert.Equal("language:uk", source.Mapping[1].Target.Audience.Key);
        Assert.Equal(new RuleExemption("final_figure_jumps", "tiktok", "Räknar om hela perioden"), Assert.Single(source.Exemptions));
        Assert.Equal(("meta-unga", "fake", 28), (source.ToSource().Id, source.ToSource().Connector, source.ToSource().RestatementDays));
    }

    /// <summary>The example of the room's README, read by the parser with the connector that it names.</summary>
    [Fact]
    public void Parse_ExampleOfTheReadme_HasNoFault()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "Campaigns.Connectors", "Sources", "README.md"));
        var example = readme.Split("```yaml\n")[1].Split("```")[0];
        var connectors = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow();

        var source = SourceFile.Parse(example, "meta-unga.yaml", id => connectors.Find(id)?.Definition, _ => null).OrThrow();

        Assert.Equal(("meta", 2, 1), (source.Connector.Id, source.Mapping.Count, source.Exemptions.Count));
        Assert.Equal("file:/run/secrets/meta-app", source.Account.Secrets["app_token"]);
    }

    [Fact]
    public void Parse_OnlyWhatIsNeeded_TakesDefaults()
    {
        var source = Parse(
            """
            id: meta-unga
            connector: fake
            parameters: { account_id: "120" }
            secrets: { token: env:META_TOKEN }
            start: 2023-10-01
            """).OrThrow();

        Assert.Equal(("Låtsas", SourceFile.DefaultSchedule), (source.Name.Sv, source.Schedule));
        Assert.Null(source.Account.TimeZone);
        Assert.Empty(source.Mapping);
    }

    [Theory]
    [InlineData("id: meta-unga", "id: other", 1, "the name of the file")]
    [InlineData("connector: fake", "connector: nothing", 2, "no connector 'nothing'")]
    [InlineData("connector: fake", "connector: file", 2, "reads files")]
    [InlineData("account_id: \"120\"", "account_id: \"12a\"", 4, "'12a' is no Account number")]
    [InlineData("account_id: \"120\"", "account_no: \"120\"", 4, "no parameter 'account_no'")]
    [InlineData("token: env:META_TOKEN", "tokn: env:META_TOKEN", 5, "no such secret")]
    [InlineData("token: env:META_TOKEN, ", "", 5, "The secret 'token' is missing")]
    [InlineData("time_zone: Europe/Stockholm", "time_zone: Mars/Olympus", 6, "no time zone")]
    [InlineData("currency: SEK", "currency: kronor", 7, "no currency")]
    [InlineData("0 15 5 * * ?", "0 0 0 31 2 ?", 8, "never fires")]
    [InlineData("start: 2023-10-01", "start: oktober", 9, "no day")]
    [InlineData("https://gateway.example.test/meta", "ftp://x", 10, "no web address")]
    [InlineData("campaign_id: \"77\", ", "", 14, "would take everything")]
    [InlineData("language:uk", "språk", 14, "no audience part")]
    [InlineData("final_figure_jumps", "no_rule", 16, "no rule 'no_rule'")]
    [InlineData("channel: tiktok", "channel: tictoc", 16, "no channel 'tictoc'")]
    [InlineData("currency: SEK", "curency: SEK", 7, "not a key that belongs here")]
    public void Parse_OneFault_NamesLineAndCure(string right, string wrong, int line, string message)
    {
        var faults = Parse(Good.Replace(right, wrong, StringComparison.Ordinal)).Faults;

        Assert.Contains(faults, fault => fault.Line == line && fault.ToString().Contains(message, StringComparison.Ordinal) && fault.Cure.Length > 0);
    }

    /// <summary>What the network guard refuses is refused when the file is written (reliability N3); where a host is allowed, the same address is taken.</summary>
    [Theory]
    [InlineData("https://localhost/v1", "localhost")]
    [InlineData("http://fake.test/v1", "fake.test:80")]
    [InlineData("https://127.0.0.1/v1", "127.0.0.1")]
    [InlineData("https://2130706433/v1", "127.0.0.1")]
    [InlineData("https://0x7f.1/v1", "127.0.0.1")]
    [InlineData("https://[::1]:8443/v1", "[::1]:8443")]
    [InlineData("https://10.0.0.1/v1", "10.0.0.1")]
    [InlineData("https://fake.test:22/v1", "fake.test:22")]
    [InlineData("https://fake.test.evil.test/v1", "fake.test.evil.test")]
    public void Parse_BaseAddressThatMayNotBeAsked_IsAFaultUnlessItsHostIsAllowed(string address, string host)
    {
        var written = Good.Replace("https://gateway.example.test/meta", address, StringComparison.Ordinal);

        var fault = Assert.Single(Parse(written).Faults);
        var allowed = Parse(written.Replace("[gateway.example.test]", $"['{host}']", StringComparison.Ordinal));

        Assert.Equal(("meta-unga.yaml", 10, "base_address"), (fault.File, fault.Line!.Value, fault.Path));
        Assert.Contains("nothing would be sent", fault.Fault, StringComparison.Ordinal);
        Assert.Contains($"list {host} under allowed_hosts", fault.Cure, StringComparison.Ordinal);
        Assert.Equal(new Uri(address), allowed.OrThrow().Account.BaseAddress);
    }

    [Theory]
    [InlineData("user@gateway.example.test")]
    [InlineData("https://gateway.example.test")]
    [InlineData("gateway.example.test/meta")]
    [InlineData("gateway.example.test:443")]
    [InlineData("2130706433")]
    [InlineData("*")]
    public void Parse_AllowedHostThatIsNoBareHost_IsAFault(string host)
    {
        var faults = Parse(Good.Replace("[gateway.example.test]", $"[gateway.example.test, '{host}']", StringComparison.Ordinal)).Faults;

        var fault = Assert.Single(faults);
        Assert.Equal((11, "allowed_hosts"), (fault.Line!.Value, fault.Path));
        Assert.Contains("the host alone", fault.Cure, StringComparison.Ordinal);
        Assert.DoesNotContain("user", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EAAGm0PX4ZCpsBA-canary")]
    [InlineData("env:")]
    [InlineData("env:a b canary")]
    [InlineData("file:canary")]
    [InlineData("Bearer canary")]
    public void Parse_KeyInTheFile_IsAFaultThatDoesNotRepeatIt(string key)
    {
        var faults = Parse(Good.Replace("env:META_TOKEN", $"\"{key}\"", StringComparison.Ordinal)).Faults;

        var fault = Assert.Single(faults);
        Assert.Equal(5, fault.Line);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("env:NAME", fault.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OneFaultyFile_LeavesTheOthers()
    {
        using var folder = new LibraryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "meta-unga.yaml"), Good);
        File.WriteAllText(Path.Combine(folder.Path, "bad.yaml"), "id: bad\nconnector: nothing\n");
        var connectors = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow();

        // The repository has no connector "fake": both files are faulty here, and each says so.
        var library = SourceLibrary.Load(folder.Path, connectors, _ => null);

        Assert.Equal(["bad.yaml", "meta-unga.yaml"], library.Faults.Select(fault => fault.File).Distinct());
        Assert.Empty(SourceLibrary.Load(Path.Combine(folder.Path, "none"), connectors, _ => null).Sources);
    }

    private static DefinitionResult<SourceDefinition> Parse(string text) => SourceFile.Parse(text, "meta-unga.yaml", Find, Fault);

    private static ConnectorDefinition? Find(string id) => id switch
    {
        "fake" => FakeConnector.With(("ads_daily", FakeConnector.Days)),
        "file" => FakeConnector.With() with { Id = "file", Kind = ConnectorKind.File },
        _ => null,
    };

    private static string? Fault(string schedule) => schedule == "0 0 0 31 2 ?" ? "it never fires." : null;
}
