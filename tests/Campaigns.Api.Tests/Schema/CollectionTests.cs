using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Tests.Schema;

/// <summary>How pulled sources stand, and what a person decides about them, over the real embedded ledger.</summary>
public sealed class CollectionTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    private static Observation Shown => new()
    {
        Series = new SeriesKey("meta", "litt", null, "facebook", AudienceCell.All),
        Window = Window.Day(new DateOnly(2026, 10, 1)),
        Metric = "impressions",
        Value = 1_200_000,
        Quality = new Quality(),
        ObservedAt = ApiHost.Now.AddDays(-9),
        Provenance = new Provenance(new string('a', 64), "/data/0", "r1"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartOnSqliteAsync();
        await _host.Catalogue.SaveSourceAsync(new Source { Id = "meta", Connector = "meta", Name = new("Meta", "Meta"), RestatementDays = 28 }, Token);
        await _host.Catalogue.SaveCampaignAsync(
            new Campaign
            {
                Slug = "litt", Kind = CampaignKind.Campaign, Name = "LITT", NameLanguage = "sv", Owner = "A", Purpose = new("p", "p"), Flight = Window.WholeFlight,
                Tracks = [new Track("unga", new("Unga", "Young"), null)],
            },
            Token);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Source_NobodyPulls_HasNoState()
    {
        var source = (await _host.DataAsync("""{ source(id: "meta") { id state completeThrough failure { kind } runs { totalCount } plannedWindows { stream } heldFigures { id } unmapped { campaignId } } }"""))["source"]!;

        Assert.Null(source["state"]);
        Assert.Null(source["failure"]);
        Assert.Equal(0, (int)source["runs"]!["totalCount"]!);
        Assert.Null((await _host.DataAsync("""{ source(id: "none") { id } }"""))["source"]);
    }

    [Theory]
    [InlineData(FailureKind.KeyExpired, "NEEDS_ACTION", "Nyckeln till Meta gick ut 20 november 14:05. Siffror till och med 19 november 2026 finns kvar, nyare saknas. Skapa en ny nyckel i Meta och lägg in den här.",
        "The key to Meta expired 20 November 14:05. Figures up to 19 November 2026 are safe, newer ones are missing. Create a new key in Meta and enter it here.")]
    [InlineData(FailureKind.KeyExpiresSoon, "CURRENT", "Nyckeln till Meta går ut snart. Siffrorna hämtas som vanligt till dess. Förnya den i god tid.",
        "The key to Meta expires soon. Figures are fetched as usual until then. Renew it in good time.")]
    [InlineData(FailureKind.KeyRevoked, "NEEDS_ACTION", "Meta säger att nyckeln inte gäller längre. Nya siffror hämtas inte. Någon kan ha bytt lösenord eller tagit bort appen – be den som äger kontot att godkänna igen.",
        "Meta says the key is no longer valid. No new figures are fetched. Someone may have changed the password or removed the app – ask the account's owner to approve again.")]
    [InlineData(FailureKind.PermissionMissing, "NEEDS_ACTION", "Nyckeln fungerar men får inte läsa kontot Länsstyrelsen. Inga siffror hämtas därifrån. Be kontots administratör om rätten ”läsa annonser”.",
        "The key works but may not read the account Länsstyrelsen. No figures are fetched from it. Ask the account's administrator for the right “read ads”.")]
    [InlineData(FailureKind.AccountNotFound, "NEEDS_ACTION", "Vi hittar inte kontot Länsstyrelsen. Inga siffror hämtas. Kontrollera numret, det står i adressen i Annonshanteraren.",
        "We do not find the account Länsstyrelsen. No figures are fetched. Check the number; it is in the address of the ads manager.")]
    [InlineData(FailureKind.RateLimited, "DELAYED", "Meta bad oss vänta. Siffrorna kommer senare. Vi försöker igen 22 november 15:20, du behöver inte göra något.",
        "Meta asked us to wait. The figures come later. We try again 22 November 15:20; you need not do anything.")]
    [InlineData(FailureKind.Unavailable, "DELAYED", "Meta svarar inte som den ska. Senaste siffror är från 21 november 06:12. Vi försöker igen varje timme.",
        "Meta does not answer as it should. The latest figures are from 21 November 06:12. We try again every hour.")]
    [InlineData(FailureKind.FormatChanged, "NEEDS_ACTION", "Svaret från Meta ser inte ut som vi väntat oss. Inga siffror har ändrats. Felet står i den tekniska informationen – lämna den till förvaltningen.",
        "Meta's answer is not what we expected. No figures have been changed. The error stands in the technical information – hand it to the maintainers.")]
    [InlineData(FailureKind.VersionRetired, "NEEDS_ACTION", "Meta har stängt den version av gränssnittet som vi använder. Nya siffror hämtas inte. Tjänsten behöver uppdateras.",
        "Meta has closed the version of the interface that we use. No new figures are fetched. The service must be updated.")]
    [InlineData(FailureKind.NoFigures, "CURRENT", "Kontot svarar men har inga kampanjer i perioden. Det är inget fel. Välj en annan period om du väntat dig siffror.",
        "The account answers but has no campaigns in the period. That is no error. Choose another period if you expected figures.")]
    [InlineData(FailureKind.Implausible, "CURRENT", "Siffror för dagar som redan var klara har ändrats orimligt mycket. Vi har sparat båda värdena och visar det gamla. Välj vilket som gäller.",
        "Figures of days that were already final have changed beyond belief. We have kept both values and show the old one. Choose which is right.")]
    public async Task Failure_EachClass_SpeaksInThreeSentencesOfBothLanguages(FailureKind kind, string state, string message, string english)
    {
        await _host.Ledger.SaveStatusAsync(
            new SourceStatus
            {
                Source = "meta",
                NotedAt = ApiHost.Now,
                Account = "Länsstyrelsen",
                CompleteThrough = new DateOnly(2026, 11, 19),
                ExpectedThrough = new DateOnly(2026, 11, 19),
                SucceededAt = new DateTimeOffset(2026, 11, 21, 5, 12, 0, TimeSpan.Zero),
                KeyExpiresAt = kind == FailureKind.KeyExpired ? new DateTimeOffset(2026, 11, 20, 13, 5, 0, TimeSpan.Zero) : null,
                NextRunAt = new DateTimeOffset(2026, 11, 22, 14, 20, 0, TimeSpan.Zero),
                Failure = new SourceFailure(kind, "technical") { PlatformCode = "190/463", TraceId = "t1" },
            },
            Token);

        var source = (await _host.DataAsync("""{ source(id: "meta") { state failure { kind code traceId sv: message en: message(language: EN) } } }"""))["source"]!;

        Assert.Equal((state, message), ((string)source["state"]!, (string)source["failure"]!["sv"]!));
        Assert.Equal(("190/463", "t1"), ((string)source["failure"]!["code"]!, (string)source["failure"]!["traceId"]!));
        Assert.Equal((english, kind.ToString().ToUpperInvariant()), ((string)source["failure"]!["en"]!, ((string)source["failure"]!["kind"]!).Replace("_", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("env:META_TOKEN", "Lägg in den i miljövariabeln META_TOKEN och starta om tjänsten.", "Put it into the environment variable META_TOKEN and restart the service.")]
    [InlineData("file:meta.key", "Lägg in den i filen meta.key, så att tjänsten kan läsa den.", "Put it into the file meta.key, readable for the service.")]
    [InlineData("", "Skriv i källans fil var den finns: env:NAMN eller file:SÖKVÄG.", "Write in the source's file where it is: env:NAME or file:PATH.")]
    public async Task Failure_KeyThatIsNotThere_SaysWhereToPutIt(string place, string cure, string english)
    {
        await _host.Ledger.SaveStatusAsync(
            new SourceStatus { Source = "meta", NotedAt = ApiHost.Now, Failure = new SourceFailure(FailureKind.KeyRevoked, "technical") { MissingKeyAt = place } }, Token);

        var failure = (await _host.DataAsync("""{ source(id: "meta") { state failure { kind sv: message en: message(language: EN) } } }"""))["source"]!["failure"]!;

        Assert.Equal($"Nyckeln till Meta finns inte där källan säger. Nya siffror hämtas inte. {cure}", (string?)failure["sv"]);
        Assert.Equal($"The key to Meta is not where the source says. No new figures are fetched. {english}", (string?)failure["en"]);
    }

    [Fact]
    public async Task KeyNotices_EachOfTheThree_SpeaksAsOfItsDay()
    {
        var expires = ApiHost.Now.AddDays(12);
        await _host.Ledger.SaveStatusAsync(
            new SourceStatus
            {
                Source = "meta",
                NotedAt = ApiHost.Now,
                KeyExpiresAt = expires,
                KeyNotices = [new KeyNotice(14, expires.AddDays(-12)), new KeyNotice(1, expires.AddDays(-1))],
                Failure = new SourceFailure(FailureKind.KeyExpiresSoon, "technical"),
            },
            Token);

        var source = (await _host.DataAsync("""{ source(id: "meta") { state failure { message } keyNotices { days sv: message en: message(language: EN) } } }"""))["source"]!;

        Assert.Equal("Nyckeln till Meta går ut om 12 dagar. Siffrorna hämtas som vanligt till dess. Förnya den i god tid.", (string?)source["failure"]!["message"]);
        Assert.Equal(
            """[{"days":14,"sv":"Nyckeln till Meta går ut om 12 dagar. Siffrorna hämtas som vanligt till dess. Förnya den i god tid.","en":"The key to Meta expires in 12 days. Figures are fetched as usual until then. Renew it in good time."},{"days":1,"sv":"Nyckeln till Meta går ut om 1 dag. Siffrorna hämtas som vanligt till dess. Förnya den i god tid.","en":"The key to Meta expires in 1 day. Figures are fetched as usual until then. Renew it in good time."}]""",
            source["keyNotices"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Runs_AndWindows_AreTold()
    {
        await _host.Ledger.SaveRunAsync(
            new SourceRun("r1", "meta", ApiHost.Now, null, null, new WriteResult(4, 1, 0)) { State = RunState.Running, Windows = 21, WindowsDone = 12, First = new DateOnly(2026, 10, 18), Last = new DateOnly(2026, 11, 7) }, Token);
        await _host.Ledger.SaveStatusAsync(
            new SourceStatus
            {
                Source = "meta",
                NotedAt = ApiHost.Now,
                Planned = [new PlannedWindow("reach", new Window(WindowKind.Flight, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)), PlannedWindowState.Due) { Earliest = new DateOnly(2026, 2, 2), Latest = new DateOnly(2026, 12, 1), ClosesSoon = true, Campaign = "litt" }],
            },
            Token);

        var source = (await _host.DataAsync("""{ source(id: "meta") { state runs(first: 5) { nodes { id state windows windowsDone first last } } plannedWindows(closesSoon: true) { stream window { kind } state earliest latest closesSoon campaign } } }"""))["source"]!;

        Assert.Equal("RUNNING", (string?)source["state"]);
        Assert.Equal("""{"id":"r1","state":"RUNNING","windows":21,"windowsDone":12,"first":"2026-10-18","last":"2026-11-07"}""", source["runs"]!["nodes"]![0]!.ToJsonString());
        Assert.Equal("2026-12-01", (string?)Assert.Single(source["plannedWindows"]!.AsArray())!["latest"]);
    }

    [Theory]
    [InlineData("ACCEPT_OFFERED", 300)]
    [InlineData("KEEP_SHOWN", 1_200_000)]
    public async Task DecideHeldFigure_OneOfTheTwo_CountsFromNowOn(string decision, int value)
    {
        var held = await HoldAsync();

        var answer = await _host.DataAsync(
            "mutation($id: ID!, $decision: HeldDecision!) { decideHeldFigure(id: $id, decision: $decision, by: \"Åsa\", reason: \"Kontrollerat\") { decision decidedBy shownValue offeredValue } }",
            new { id = held.Id, decision });

        Assert.Equal(decision, (string?)answer["decideHeldFigure"]!["decision"]);
        Assert.Equal(value, (await _host.Store.ReadAsync(new ObservationQuery(), Token).SingleAsync(Token)).Value);
        var again = await _host.AskAsync("mutation($id: ID!) { decideHeldFigure(id: $id, decision: KEEP_SHOWN, by: \"Bo\", reason: \"Nej\") { decision } }", new { id = held.Id });
        Assert.Equal(decision == "KEEP_SHOWN", again["errors"] is null);
        Assert.Equal("Åsa", (await _host.Ledger.FindHeldAsync(held.Id, Token))!.DecidedBy);
    }

    [Fact]
    public async Task Figure_ReadWithAListing_LeadsToThatAnswerToo()
    {
        var listing = await _host.RawAnswers.SaveAsync(new RawAnswer("meta", "GET https://graph.example.test/campaigns", "application/json", ApiHost.Now, """{"data":[{"id":"1","name":"LITT"}]}"""u8.ToArray()), Token);
        var answer = await _host.RawAnswers.SaveAsync(new RawAnswer("meta", "GET https://graph.example.test/insights", "application/json", ApiHost.Now, """{"data":[{"impressions":"7"}]}"""u8.ToArray()), Token);
        var figure = Shown with { Value = 7, Provenance = new Provenance(answer, "/data/0/impressions", "r1") };
        var day = figure.Window;
        await _host.Ledger.RecordAsync(
            new WindowCommit
            {
                Run = new SourceRun("r1", "meta", ApiHost.Now, null, null, new WriteResult(0, 0, 0)) { State = RunState.Running },
                Figures = [],
                Windows = [],
                Reading = new KeptReading("meta", "r1", "ads_daily", day) { ReadAt = ApiHost.Now, Parts = [new KeptPart(answer, day)], Basis = [new KeptBasis("lookup:campaigns", listing)] },
            },
            new WriteResult(0, 0, 0),
            Token);
        await _host.Store.WriteAsync([figure], Token);

        var record = (await _host.DataAsync("query($id: ID!) { figure(id: $id) { rawAnswer { id } readWith { role answer { id origin excerpt } } } }", new { id = FigureId.Of(figure) }))["figure"]!;

        Assert.Equal(answer, (string?)record["rawAnswer"]!["id"]);
        var basis = Assert.Single(record["readWith"]!.AsArray())!;
        Assert.Equal(("lookup:campaigns", listing, "GET https://graph.example.test/campaigns"), ((string)basis["role"]!, (string)basis["answer"]!["id"]!, (string)basis["answer"]!["origin"]!));
        Assert.Contains("LITT", (string?)basis["answer"]!["excerpt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapPlatformObject_Known_IsNotedAndRead()
    {
        var run = await _host.DataAsync(
            """mutation { mapPlatformObject(input: { source: "meta", campaignId: "120", campaign: "litt", track: "unga", audience: "language:uk", by: "Åsa" }) { runId } }""");

        var mapping = Assert.Single(await _host.Ledger.ListMappingsAsync("meta", Token));
        Assert.Equal(("120", "litt", "unga", "language:uk", "Åsa"), (mapping.CampaignId, mapping.Campaign, mapping.Track, mapping.Audience.Key, mapping.By));
        Assert.Equal((string?)run["mapPlatformObject"]!["runId"], Assert.Single(await _host.Ledger.TakeSyncRequestsAsync(Token)).Id);
    }

    [Theory]
    [InlineData("""mutation { startSync(source: "none") { runId } }""", "NOT_FOUND")]
    [InlineData("""mutation { startSync(source: "meta", from: "2026-11-02", to: "2026-11-01") { runId } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { startSync(source: "meta", to: "2026-11-01") { runId } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { mapPlatformObject(input: { source: "meta", campaignId: "", campaign: "litt", by: "Å" }) { runId } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { mapPlatformObject(input: { source: "meta", campaignId: "1", campaign: "none", by: "Å" }) { runId } }""", "NOT_FOUND")]
    [InlineData("""mutation { mapPlatformObject(input: { source: "meta", campaignId: "1", campaign: "litt", track: "x", by: "Å" }) { runId } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { decideHeldFigure(id: "x", decision: KEEP_SHOWN, by: "Å", reason: "r") { id } }""", "NOT_FOUND")]
    [InlineData("""mutation { decideHeldFigure(id: "x", decision: WITHDRAWN, by: "Å", reason: "r") { id } }""", "BAD_USER_INPUT")]
    [InlineData("""mutation { decideHeldFigure(id: "x", decision: KEEP_SHOWN, by: " ", reason: "r") { id } }""", "BAD_USER_INPUT")]
    public async Task Mutation_ThatCannotBe_SaysWhatToWriteAndChangesNothing(string mutation, string code)
    {
        var answer = await _host.AskAsync(mutation);

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Empty(await _host.Ledger.TakeSyncRequestsAsync(Token));
        Assert.Empty(await _host.Ledger.ListMappingsAsync("meta", Token));
    }

    [Fact]
    public async Task SyncProgress_RunThatComesFurther_IsToldEachTime()
    {
        var run = new SourceRun("r1", "meta", ApiHost.Now, null, null, new WriteResult(0, 0, 0)) { State = RunState.Running, Windows = 2 };
        await _host.Ledger.SaveRunAsync(run, Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query = """subscription { syncProgress(source: "meta") { state windowsDone } }""" }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var answer = await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));

        Assert.Equal(0, await NextAsync(reader));
        await _host.Ledger.SaveRunAsync(run with { WindowsDone = 1 }, Token);
        Assert.Equal(1, await NextAsync(reader));
    }

    private static async Task<int> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("windowsDone", StringComparison.Ordinal))
            {
                return (int)JsonNode.Parse(line["data:".Length..])!["data"]!["syncProgress"]!["windowsDone"]!;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private async Task<HeldFigure> HoldAsync()
    {
        var offered = Shown with { Value = 300, ObservedAt = ApiHost.Now.AddDays(-1) };
        await _host.Store.WriteAsync([Shown], Token);
        var held = new HeldFigure { Id = HeldFigure.IdOf(offered), Shown = Shown, Offered = offered, Rule = "final_figure_jumps" };
        await _host.Ledger.SaveHeldAsync(held, Token);
        return held;
    }
}
