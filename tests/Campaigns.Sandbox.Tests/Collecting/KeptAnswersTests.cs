using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Collecting;

/// <summary>What is kept of the real connectors' answers gives the same figures again, without the platform.</summary>
public class KeptAnswersTests
{
    private static readonly DateOnly First = new(2023, 10, 24);
    private static readonly DateOnly Today = new(2023, 11, 10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Platform> Platforms => [.. Enum.GetValues<Platform>()];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task FiguresKeptAside_AndTheKeptAnswersReadAgain_AreTheSame(Platform platform)
    {
        await using var bench = await CollectBench.StartAsync(platform, First, Today.AddDays(-2));
        bench.Sandbox.Clock.Set(SandboxClock.Midnight(Today).AddHours(6));
        bench.Source = bench.Source with { Mapping = [] };
        Assert.Equal(RunState.Succeeded, (await bench.RunAsync()).State);
        var parked = (await bench.Stores.Ledger.ListParkedAsync(bench.Source.Id, Token)).SelectMany(CollectBench.Read).ToList();
        var readings = await bench.Stores.Ledger.ListReadingsAsync(bench.Source.Id, Token);
        var again = new List<(PulledFigure Figure, string RawId)>();
        foreach (var reading in readings)
        {
            again.AddRange(await RereadAsync(bench, reading));
        }

        Assert.NotEmpty(parked);
        Assert.Empty(await bench.FiguresAsync());
        Assert.Equal(again.Select(one => Text(one.Figure, one.RawId)).Order(StringComparer.Ordinal), parked.Select(one => Text(one.Figure, one.RawId)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task AnswersOfListingsAndAccountFacts_AreKeptUnderTheirHashAndLeadFromTheFigures(Platform platform)
    {
        await using var bench = await CollectBench.StartAsync(platform, First, Today.AddDays(-2));
        bench.Sandbox.Clock.Set(SandboxClock.Midnight(Today).AddHours(6));
        Assert.Equal(RunState.Succeeded, (await bench.RunAsync()).State);

        var readings = await bench.Stores.Ledger.ListReadingsAsync(bench.Source.Id, Token);
        var answered = readings.SelectMany(reading => reading.Parts.Select(part => (reading.RunId, part.RawId))).ToHashSet();
        Assert.All(await bench.FiguresAsync(), figure => Assert.Contains((figure.Provenance.RunId, figure.Provenance.RawId), answered));
        Assert.All(readings, reading => Assert.Contains(reading.Basis, basis => basis.Role == BasisAnswer.Account));
        Assert.Equal(platform is Platform.Snapchat, readings.Any(reading => reading.Basis.Any(basis => basis.Role.StartsWith("lookup:", StringComparison.Ordinal))));
        foreach (var id in readings.SelectMany(reading => reading.Basis).Select(basis => basis.RawId).Distinct())
        {
            var kept = await bench.Stores.RawAnswers.FindAsync(id, Token);
            Assert.Equal(id, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept!.Content.Span)));
        }
    }

    [Fact]
    public async Task MappingThatChanges_MovesEveryDayOfARealPlatformWithoutAQuestionAboutThem()
    {
        await using var bench = await CollectBench.StartAsync(Platform.Snapchat, First, Today.AddDays(-2));
        bench.Sandbox.Clock.Set(SandboxClock.Midnight(Today).AddHours(6));
        await bench.RunAsync();
        var before = await bench.FiguresAsync();
        bench.Source = bench.Source with { Mapping = [.. bench.Source.Mapping.Select(rule => rule with { Target = rule.Target with { Track = "vuxna" } })] };
        bench.Sandbox.Requests.Clear();
        bench.Sandbox.Clock.Advance(TimeSpan.FromMinutes(30));

        var run = await bench.RunAsync();

        Assert.Equal((RunState.Succeeded, 0), (run.State, run.Windows));
        Assert.Empty(bench.Sandbox.Requests.Seen);
        var after = await bench.FiguresAsync();
        Assert.All(after.Where(figure => figure.Series.Track != "vuxna"), figure => Assert.Equal((null, FigureStatus.Missing), (figure.Value, figure.Quality.Status)));
        Assert.Equal(Values(before), Values(after.Where(figure => figure.Series.Track == "vuxna")));
    }

    private static IEnumerable<string> Values(IEnumerable<Observation> figures) => figures.Where(figure => figure.Value is not null)
        .Select(figure => $"{figure.Series with { Track = null }} {figure.Window} {figure.Metric} {figure.Value} {figure.Quality} {figure.Provenance.RawId} {figure.Provenance.Pointer}")
        .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<(PulledFigure, string)>> RereadAsync(CollectBench bench, KeptReading reading)
    {
        var pages = new List<(Window, Metrics.RawAnswer)>();
        foreach (var part in reading.Parts)
        {
            pages.Add((part.Window, (await bench.Stores.RawAnswers.FindAsync(part.RawId, Token))! with { FetchedAt = reading.ReadAt }));
        }

        var basis = new List<BasisAnswer>();
        foreach (var one in reading.Basis)
        {
            basis.Add(new BasisAnswer(one.Role, (await bench.Stores.RawAnswers.FindAsync(one.RawId, Token))!));
        }

        return bench.Reader.Reread(new KeptAnswers(bench.Source.Account, reading.Stream, pages, basis))
            .Zip(reading.Parts)
            .SelectMany(pair => pair.First.Figures.Select(figure => (figure, pair.Second.RawId)));
    }

    private static string Text(PulledFigure figure, string rawId) =>
        $"{figure.Object} {figure.Channel} {figure.Audience.Key} {figure.Placement} {figure.Window} {figure.Metric} {figure.Value} {figure.Quality} {figure.Pointer} {rawId}";
}
