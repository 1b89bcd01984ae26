using System.Text;
using System.Text.Json;
using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class CampaignReaderTests
{
    private const string Path = "/kampanj/lat-inte-tystnaden-tala";

    [Fact]
    public async Task Read_NoFilter_AsksOnceForTheCampaignAndOnceForEachMetricWithFigures()
    {
        var api = new RecordingApi();

        CampaignReading reading = (await ReadAsync(api, ""))!;

        Assert.Single(api.Requests, request => request.OperationName == "CampaignPage");
        Assert.Equal(
            ["average_frequency", "completion_rate", "impressions", "reach"],
            reading.Input.Results.Keys.Order(StringComparer.Ordinal));
        Assert.False(reading.Input.Filter.IsActive);
    }

    [Fact]
    public async Task Read_Filter_IsSentToTheApiAsKnownValues()
    {
        var api = new RecordingApi();

        CampaignReading reading = (await ReadAsync(api, "?period=2023-10-18..2023-10-31&kanal=foo,snapchat&spar=unga"))!;

        Assert.Equal(["foo"], reading.Address.Dropped);
        JsonElement input = api.Requests.Last(request => request.OperationName == "MetricComparison").Variables!.Value.GetProperty("input");
        Assert.Equal("""["snapchat"]""", input.GetProperty("channels").GetRawText());
        Assert.Equal("""["unga"]""", input.GetProperty("tracks").GetRawText());
        Assert.Equal("2023-10-18", input.GetProperty("from").GetString());
        Assert.Equal("2023-10-31", input.GetProperty("to").GetString());
        JsonElement campaign = api.Requests.Last(request => request.OperationName == "CampaignPage").Variables!.Value;
        Assert.Equal("""["unga",null]""", campaign.GetProperty("tracks").GetRawText());
        Assert.True(reading.Input.Filter.IsActive);
    }

    [Fact]
    public async Task Read_UnknownSlug_IsNull() => Assert.Null(await ReadAsync(new RecordingApi { Known = false }, ""));

    [Fact]
    public async Task Read_OneMetricFails_KeepsTheOthers()
    {
        CampaignReading reading = (await ReadAsync(new RecordingApi { FailingMetric = "reach" }, ""))!;

        Assert.Equal(new PanelFailure("STORE_UNAVAILABLE", "t1"), reading.Input.Results["reach"].Failure);
        Assert.NotNull(reading.Input.Results["impressions"].Comparison);
    }

    [Fact]
    public async Task Read_CombinedReach_IsAskedOnceATrackAndReadWithOpenEnds()
    {
        CampaignReading reading = (await ReadAsync(new RecordingApi(), "?per=2024-03-15"))!;

        TrackAnalysis<DeduplicatedReachData> track = Assert.Single(reading.Input.Analyses.CombinedReach);
        Assert.Equal("unga", track.Track!.Id);
        Assert.Equal(new BoundsData(1000m, null), track.Result.Answer!.ShownInterval);
    }

    [Fact]
    public async Task Read_CombinedReachFails_TakesNothingElseWithIt()
    {
        CampaignReading reading = (await ReadAsync(new RecordingApi { CombinedFails = true }, ""))!;

        Assert.Equal(new PanelFailure("STORE_UNAVAILABLE", "t1"), Assert.Single(reading.Input.Analyses.CombinedReach).Result.Failure);
        Assert.NotNull(reading.Input.Results["reach"].Comparison);
    }

    [Fact]
    public async Task Read_CampaignFails_IsAFaultOfThePage()
    {
        GraphQLRequestException fault = await Assert.ThrowsAsync<GraphQLRequestException>(() => ReadAsync(new RecordingApi { CampaignFails = true }, ""));

        Assert.Equal("STORE_UNAVAILABLE", fault.Code);
    }

    private static Task<CampaignReading?> ReadAsync(RecordingApi api, string query)
    {
        var library = DashboardLibrary.Load(RepositoryFolder.Of("dashboards"), [.. MetricCatalog.All.Select(metric => metric.Id)]);
        var reader = new CampaignReader(new GraphQLClient(api), library, TimeProvider.System);
        return reader.ReadAsync(
            new PageContext(Language.Sv, Path, query),
            "lat-inte-tystnaden-tala",
            AddressReader.Read(Path, query, PageKeys.Campaign),
            TestContext.Current.CancellationToken);
    }

    /// <summary>Answers in the shape of the API's schema and keeps what it was asked.</summary>
    private sealed class RecordingApi : IGraphQLTransport
    {
        private const string Failure = """{"errors":[{"message":"No.","extensions":{"code":"STORE_UNAVAILABLE","traceId":"t1"}}]}""";

        public List<GraphQLRequest> Requests { get; } = [];

        public bool Known { get; init; } = true;

        public bool CampaignFails { get; init; }

        public string? FailingMetric { get; init; }

        public bool CombinedFails { get; init; }

        private static string Combined => """
            {"data":{"campaign":{"deduplicatedReach":{"verdict":"NO_POPULATION","identityBasis":"PROFILES","channels":[],"shownInterval":{"low":"1000","high":null},"shownEstimate":null,
            "shareOfPopulation":null,"estimateShare":null,"population":null,"contradiction":null,"assumptions":[],"notes":[],"figureId":null}}}}
            """;

        public Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken)
        {
            lock (Requests)
            {
                Requests.Add(request);
            }

            string answer = request.OperationName switch
            {
                "CampaignPage" => Campaign(),
                "TargetOutcomes" => """{"data":{"campaign":{"targets":[]}}}""",
                "CapturedWarnings" => """{"data":{"capturedWarnings":[]}}""",
                "AudienceEquality" => """{"data":{"campaign":{"equality":{"groups":[],"parityInterval":null,"unknownShare":null,"notes":[]}}}}""",
                "DailyFigures" => """{"data":{"campaign":{"figures":[]}}}""",
                "CombinedReach" => CombinedFails ? Failure : Combined,
                _ => Comparison(request.Variables!.Value.GetProperty("input").GetProperty("metric").GetString()!),
            };
            return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(answer));
        }

        private string Campaign() => CampaignFails ? Failure : !Known ? """{"data":{"campaign":null}}""" : """
            {"data":{"campaign":{"slug":"lat-inte-tystnaden-tala","kind":"CAMPAIGN","name":"Låt inte tystnaden tala","nameLanguage":"sv","owner":"Jämställdhetsmyndigheten",
            "mandate":null,"purpose":"Syftet.","audience":null,"intendedEffect":null,"status":"ENDED",
            "flight":{"kind":"FLIGHT","first":"2023-10-18","last":null,"precision":"DAY"},"flightNote":null,"partners":[],"figuresUntil":null,
            "tracks":[{"id":"unga","name":"Unga","audience":null}],
            "channels":[{"channel":{"id":"snapchat","name":"Snapchat","mediaType":"PAID","isGroup":false,"members":[],"metrics":[{"id":"reach"}]},"tracks":[{"id":"unga"}]}],
            "annotations":[],"figures":[],"measuredMetrics":[{"id":"impressions"},{"id":"reach"}],"sources":[]}}}
            """;

        private string Comparison(string metric) => metric == FailingMetric
            ? Failure
            : $$$$"""{"data":{"compare":{"metric":{"id":"{{{{metric}}}}","name":"x","unit":"TIMES","kind":"COUNT"},"notes":[],"groups":[]}}}""";
    }
}
