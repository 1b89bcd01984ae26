using System.Globalization;
using System.Text;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Replay;

/// <summary>An example's file → its record, or every fault in it.</summary>
internal static class RecordedExampleReader
{
    private static readonly IReadOnlyDictionary<string, WindowKind> Kinds = Words.Of<WindowKind>();

    public static DefinitionResult<RecordedExample> Read(string path)
    {
        var faults = new DefinitionFaults(Path.GetFileName(path));
        if (YamlDocumentReader.Read(File.ReadAllText(path), faults) is not { } root)
        {
            return faults.Result<RecordedExample>(null);
        }

        var folder = Path.GetDirectoryName(path)!;
        var example = new RecordedExample
        {
            Stream = root.OptionalText("stream"),
            Window = root.Section("window") is { } window ? Window(window) : default,
            Parameters = root.Map("parameters"),
            TimeZone = root.OptionalText("time_zone"),
            Currency = root.OptionalText("currency"),
            BaseAddress = root.OptionalText("base_address") is { } address ? new Uri(address) : null,
            Now = Moment(root),
            Exchanges = [.. root.Sections("exchanges").Select(section => Exchange(section, folder))],
            Expected = Outcome(root.RequiredSection("expected", "figures: 2")),
        };
        root.End();
        return faults.Result(example);
    }

    private static DateTimeOffset Moment(YamlSection root)
    {
        if (DateTimeOffset.TryParse(root.Text("now", "2026-10-08T06:00:00Z"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return now;
        }

        root.Fault("now", "This is no moment.", "Write one such as 2026-10-08T06:00:00Z.");
        return default;
    }

    private static Window Window(YamlSection section)
    {
        var window = new Window(section.Choice("kind", Kinds, WindowKind.Custom), Day(section, "from"), Day(section, "to"));
        section.End();
        return window;
    }

    private static DateOnly? Day(YamlSection section, string key)
    {
        if (DateOnly.TryParseExact(section.Text(key, "2026-10-05"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        section.Fault(key, "This is no day.", "Write one such as 2026-10-05.");
        return null;
    }

    private static RecordedExchange Exchange(YamlSection section, string folder)
    {
        var exchange = new RecordedExchange
        {
            Request = section.Text("request", "GET /reports"),
            Query = section.Map("query"),
            RequestHeaders = section.Map("request_headers"),
            Body = section.Texts("body"),
            Status = section.Number("status", 200, 100, 599),
            Headers = section.Map("headers"),
            ContentType = section.OptionalText("content_type") ?? "application/json",
            Answer = Answer(section, folder),
        };
        section.End();
        return exchange;
    }

    private static byte[] Answer(YamlSection section, string folder)
    {
        if (section.OptionalText("answer") is not { } name)
        {
            return Encoding.UTF8.GetBytes(section.OptionalText("text") ?? string.Empty);
        }

        var path = Path.Combine(folder, name);
        if (Path.GetFileName(name) == name && File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        section.Fault("answer", $"There is no file '{name}' beside the example.", "Correct the name, or write text: the answer itself.");
        return [];
    }

    private static RecordedOutcome Outcome(YamlSection? section)
    {
        var outcome = new RecordedOutcome
        {
            Failure = section?.OptionalText("failure"),
            Code = section?.OptionalText("code"),
            Trace = section?.OptionalText("trace"),
            RetryAfterSeconds = section?.OptionalNumber("retry_after_seconds", 1, 1_000_000),
            Message = section?.OptionalText("message"),
            Figures = section?.Number("figures", 0, 0, 1_000_000) ?? 0,
            Totals = section?.Map("totals") ?? new Dictionary<string, string>(),
            Observations = section is null ? [] : [.. section.Sections("observations").Select(Observation)],
            Rejected = section?.Texts("rejected") ?? [],
            Account = section?.Map("account") ?? new Dictionary<string, string>(),
        };
        section?.End();
        return outcome;
    }

    private static IReadOnlyDictionary<string, string?> Observation(YamlSection section)
    {
        foreach (var key in section.Keys.Except(FigureWords.Names, StringComparer.Ordinal).ToList())
        {
            section.Fault(key, $"'{key}' is nothing that a figure has.", $"Write one of {string.Join(", ", FigureWords.Names)}.");
        }

        return section.Keys.ToDictionary(key => key, key => (section.Find(key) as YamlScalarNode)?.Value, StringComparer.Ordinal);
    }
}
