using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>R4: whatever a platform answers, the reading ends in right figures or in a classified failure; never in a crash, never in a wrong number.</summary>
public class MutatedAnswersTests
{
    private static readonly IReadOnlyList<InstalledConnector> Platforms =
        [.. ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Connectors.Where(connector => connector.Definition.Kind == ConnectorKind.Http)];

    [Fact]
    public async Task Read_DamagedAnswersOfEveryPlatform_GiveRightFiguresOrAClassifiedFailure()
    {
        var good = await GoodExamplesAsync();
        var outcomes = new Dictionary<string, int>();
        for (var seed = 0; seed < Math.Max(1500, FuzzRounds.Of(200)); seed++)
        {
            var random = new Random(seed);
            var example = good[random.Next(good.Count)];
            var number = random.Next(example.Recorded.Exchanges.Count);
            var exchange = example.Recorded.Exchanges[number];
            if (exchange.Answer.Length == 0)
            {
                continue;
            }

            var mutator = new AnswerMutator(seed, example.Pointers);
            var damaged = exchange with { Answer = mutator.Mutate(exchange.Answer) };
            var what = $"Seed {seed}: {example.Connector.Definition.Id}, {example.Name}, answer {number + 1}, {mutator.Name}";

            var run = await PlayAsync(example, number, damaged, what);

            Check(example, run, what);
            var outcome = run.Failure?.Kind.ToString() ?? (run.Pages.Any(page => page.Rejected.Count > 0) ? "partly" : "read");
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        // The damage must reach every way out, or the test proves nothing.
        Assert.All(["read", "partly", "FormatChanged"], outcome => Assert.True(outcomes.GetValueOrDefault(outcome) > 5, string.Join(", ", outcomes)));
    }

    private static async Task<IReadOnlyList<GoodExample>> GoodExamplesAsync()
    {
        var good = new List<GoodExample>();
        foreach (var connector in Platforms)
        {
            foreach (var name in ConnectorReplay.Examples(connector.Folder))
            {
                var recorded = RecordedExampleReader.Read(Path.Combine(connector.Folder, "examples", name)).OrThrow();
                if (recorded.Stream is not null && recorded.Expected.Failure is null && recorded.Expected.Figures > 0)
                {
                    var run = await ConnectorReplay.PlayAsync(connector, recorded, TestContext.Current.CancellationToken);
                    good.Add(new GoodExample(connector, name, recorded, [.. run.Pages.SelectMany(page => page.Figures)]));
                }
            }
        }

        return good;
    }

    private static async Task<ReplayRun> PlayAsync(GoodExample example, int number, RecordedExchange damaged, string what)
    {
        // Asked again, the platform gives the damaged answer again: six requests at most.
        var exchanges = example.Recorded.Exchanges.Take(number).Concat(Enumerable.Repeat(damaged, 6)).ToList();
        try
        {
            var clean = example.Recorded.Exchanges.Skip(number + 1).ToList();
            return await ConnectorReplay.PlayAsync(example.Connector, example.Recorded with { Exchanges = exchanges }, TestContext.Current.CancellationToken, clean);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}", exception);
        }
    }

    private static void Check(GoodExample example, ReplayRun run, string what)
    {
        Assert.False(run.Failure is { Message.Length: 0 }, what);
        if (run.Failure is not null)
        {
            return;
        }

        foreach (var figure in run.Pages.SelectMany(page => page.Figures))
        {
            var same = example.Figures.Where(known => IsSame(known, figure)).ToList();
            Assert.True(same.Count > 0, $"{what}: there is no figure about {figure.Object}, {figure.Window.First}, {figure.Metric}.");
            Assert.True(same.Exists(known => known.Value == figure.Value) || MayBeNothing(example, figure), $"{what}: {figure.Metric} is {figure.Value} at {figure.Pointer}, not {same[0].Value}.");
        }
    }

    // A name or id that may be absent, and is, makes the figure coarser, not wrong.
    private static bool IsSame(PulledFigure known, PulledFigure figure) =>
        known.Metric == figure.Metric && known.Window == figure.Window && known.Channel == figure.Channel && known.Audience == figure.Audience
        && Covers(figure.Placement, known.Placement) && Covers(figure.Object.CampaignId, known.Object.CampaignId)
        && Covers(figure.Object.AdGroupId, known.Object.AdGroupId) && Covers(figure.Object.AdId, known.Object.AdId);

    private static bool Covers(string? found, string? known) => found is null || found == known;

    // Where the definition says that an absent field means nothing, or no figure, it does.
    private static bool MayBeNothing(GoodExample example, PulledFigure figure)
    {
        var http = example.Connector.Definition.Http!;
        var stream = http.Streams[example.Recorded.Stream!];
        var metric = stream.MetricGroups.SelectMany(group => http.MetricGroups[group]).Concat(stream.Metrics).First(pair => pair.Key == figure.Metric).Value;
        return figure.Value is null ? metric.Absent != AbsentMeaning.Error || metric.Empty.Count > 0 : figure.Value == 0 && metric.Absent == AbsentMeaning.Zero;
    }

    private sealed record GoodExample(InstalledConnector Connector, string Name, RecordedExample Recorded, IReadOnlyList<PulledFigure> Figures)
    {
        public IReadOnlySet<string> Pointers { get; } = Figures.Select(figure => figure.Pointer).ToHashSet(StringComparer.Ordinal);
    }
}
