using System.Globalization;
using Campaigns.Connectors.Files;
using Campaigns.Metrics.Observations;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>Replays one example file of a connector and compares what came of it with the expectation beside it.</summary>
internal static class ExampleReplay
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <summary>Every example of a folder of connectors, as connector id and file name.</summary>
    public static IEnumerable<(string Connector, string File)> All(string library) =>
        from connector in Directory.EnumerateDirectories(library).Order(StringComparer.Ordinal)
        let examples = Path.Combine(connector, "examples")
        where Directory.Exists(examples) && !IsHttp(connector)
        from file in Directory.EnumerateFiles(examples).Order(StringComparer.Ordinal)
        where !file.EndsWith(".expected.yaml", StringComparison.Ordinal)
        select (Path.GetFileName(connector), Path.GetFileName(file));

    // Those are recorded answers, which ConnectorReplay replays.
    private static bool IsHttp(string connector) => File.ReadLines(Path.Combine(connector, "connector.yaml")).Contains("kind: http");

    public static async Task RunAsync(string library, string connector, string file)
    {
        var path = Path.Combine(library, connector, "examples", file);
        var expected = Yaml.Deserialize<Expectation>(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".expected.yaml"), TestContext.Current.CancellationToken));
        var installed = ConnectorLibrary.Load(library).OrThrow().Find(connector)!;
        var bench = ImportBench.Create(installed.Definition);
        bench.AddCampaigns(installed.LoadPortfolio());

        var report = await bench.Import.PreviewAsync(
            bench.Request(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

        Compare(expected, report);
        Assert.Empty(bench.Store.All);
        await AssertStoredExactlyWhenSoundAsync(bench, path, report);
    }

    private static async Task AssertStoredExactlyWhenSoundAsync(ImportBench bench, string path, ImportReport preview)
    {
        var report = await bench.RunAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(preview.Outcome == ImportOutcome.Previewed ? ImportOutcome.Stored : ImportOutcome.Refused, report.Outcome);
        Assert.Equal(preview.Outcome == ImportOutcome.Previewed ? preview.Figures.Count : 0, bench.Store.All.Count);
    }

    private static void Compare(Expectation expected, ImportReport report)
    {
        var errors = report.Errors.Select(error => error.Message.Sv).ToList();
        Assert.Equal(expected.Errors.Select(error => (error.Line, error.Column)), report.Errors.Select(error => (error.Line, error.Column)));
        Assert.All(expected.Errors.Zip(errors), pair => Assert.Contains(pair.First.Contains, pair.Second, StringComparison.Ordinal));
        Assert.Equal(expected.Outcome, report.Outcome.ToString().ToLowerInvariant());
        Assert.Equal(expected.Figures, report.Figures.Count);
        Assert.Equal(expected.Encoding ?? report.Facts?.Encoding, report.Facts?.Encoding);
        Assert.Equal(expected.Separator ?? Name(report.Facts?.Separator), Name(report.Facts?.Separator));
        foreach (var observation in expected.Observations)
        {
            AssertFound(observation, report.Figures);
        }
    }

    private static void AssertFound(Dictionary<string, string?> wanted, IReadOnlyList<Observation> figures)
    {
        var found = figures.Select(Describe).ToList();
        Assert.All(wanted.Keys, key => Assert.Contains(key, Describe(Sample).Keys));
        Assert.True(
            found.Exists(figure => wanted.All(pair => figure[pair.Key] == pair.Value)),
            $"No figure has {Text(wanted)}. There are:\n{string.Join('\n', found.Select(Text))}");
    }

    private static string Text(Dictionary<string, string?> figure) => string.Join(", ", figure.Select(pair => $"{pair.Key}: {pair.Value ?? "null"}"));

    private static Dictionary<string, string?> Describe(Observation figure) => new(StringComparer.Ordinal)
    {
        ["line"] = figure.Provenance.Pointer.Split('/')[^2],
        ["column"] = figure.Provenance.Pointer.Split('/')[^1].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal),
        ["campaign"] = figure.Series.Campaign,
        ["track"] = figure.Series.Track,
        ["channel"] = figure.Series.Channel,
        ["placement"] = figure.Series.Placement,
        ["ad"] = figure.Series.Ad,
        ["audience"] = figure.Series.Audience.IsAll ? null : figure.Series.Audience.Key,
        ["metric"] = figure.Metric,
        ["value"] = figure.Value?.ToString(CultureInfo.InvariantCulture),
        ["qualifier"] = Snake(figure.Quality.Qualifier.ToString()),
        ["status"] = Snake(figure.Quality.Status.ToString()),
        ["counts"] = figure.Quality.IdentityBasis is { } counts ? Snake(counts.ToString()) : null,
        ["of"] = figure.Quality.DenominatorBase is { } of ? Snake(of.ToString()) : null,
        ["source_audience"] = figure.Quality.SourceAudience,
        ["window"] = Snake(figure.Window.Kind.ToString()),
        ["precision"] = Snake(figure.Window.Precision.ToString()),
        ["first"] = figure.Window.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["last"] = figure.Window.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Observation Sample => new()
    {
        Series = new("s", "c", null, null, default),
        Window = Window.WholeFlight,
        Metric = "m",
        Value = null,
        Quality = new(),
        ObservedAt = default,
        Provenance = new("r", "/rows/1/x", "run"),
    };

    private static string Snake(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static string? Name(char? separator) => separator switch
    {
        ';' => "semicolon",
        ',' => "comma",
        '\t' => "tab",
        '|' => "pipe",
        _ => null,
    };

    private sealed class Expectation
    {
        public string Outcome { get; set; } = string.Empty;

        public string? Encoding { get; set; }

        public string? Separator { get; set; }

        public int Figures { get; set; }

        public List<ExpectedError> Errors { get; set; } = [];

        public List<Dictionary<string, string?>> Observations { get; set; } = [];
    }

    private sealed class ExpectedError
    {
        public int? Line { get; set; }

        public string? Column { get; set; }

        public string Contains { get; set; } = string.Empty;
    }
}
