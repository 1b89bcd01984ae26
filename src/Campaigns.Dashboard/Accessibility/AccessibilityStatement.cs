using System.Globalization;
using Campaigns.Dashboard.Texts;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Campaigns.Dashboard.Accessibility;

/// <summary>The accessibility statement that the law asks for (lagen om tillgänglighet till digital offentlig service), read from <c>statement.yaml</c> in this folder.</summary>
/// <param name="Status">How far the service conforms.</param>
/// <param name="Assessed">Day of the assessment.</param>
/// <param name="Updated">Day of the last change of the statement.</param>
/// <param name="Method">How the service was assessed.</param>
/// <param name="Faults">Known faults.</param>
/// <param name="NotAssessed">What nobody has tried yet.</param>
public sealed record AccessibilityStatement(
    ConformanceStatus Status,
    DateOnly Assessed,
    DateOnly Updated,
    StatementText Method,
    IReadOnlyList<StatementFault> Faults,
    IReadOnlyList<StatementText> NotAssessed)
{
    private const string Resource = "Accessibility/statement.yaml";

    /// <summary>Reads the statement that this assembly carries.</summary>
    /// <exception cref="InvalidDataException">The file lacks a part or has a date or status that cannot be read.</exception>
    public static AccessibilityStatement Read()
    {
        using var stream = typeof(AccessibilityStatement).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a statement.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="InvalidDataException">A part is missing or cannot be read; the message names it.</exception>
    public static AccessibilityStatement Parse(string yaml)
    {
        var file = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<StatementFile>(yaml);
        return new(
            Enum.TryParse<ConformanceStatus>(file.Status, ignoreCase: true, out var status) && Enum.IsDefined(status)
                ? status
                : throw Fault("status", "full, partial or none"),
            Date("assessed", file.Assessed),
            Date("updated", file.Updated),
            Text("method", file.Method),
            [.. file.Faults.Select(fault => new StatementFault(fault.Criterion ?? throw Fault("faults.criterion", "the number of a criterion, as 1.4.3"), Text("faults", fault)))],
            [.. file.NotAssessed.Select(text => Text("not_assessed", text))]);
    }

    private static DateOnly Date(string key, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Fault(key, "a date as 2026-03-31");

    private static StatementText Text(string key, TextFile? file) =>
        file is { Sv: { Length: > 0 } swedish, En: { Length: > 0 } english } ? new(swedish, english) : throw Fault(key, "the text in both languages, sv and en");

    private static InvalidDataException Fault(string key, string expected) => new($"{Resource}: '{key}' must be {expected}.");

    private sealed class StatementFile
    {
        public string? Status { get; set; }

        public string? Assessed { get; set; }

        public string? Updated { get; set; }

        public TextFile? Method { get; set; }

        public List<FaultFile> Faults { get; set; } = [];

        public List<TextFile> NotAssessed { get; set; } = [];
    }

    private class TextFile
    {
        public string? Sv { get; set; }

        public string? En { get; set; }
    }

    private sealed class FaultFile : TextFile
    {
        public string? Criterion { get; set; }
    }
}

/// <summary>How far the service conforms to the demands.</summary>
public enum ConformanceStatus
{
    /// <summary>«Helt förenlig».</summary>
    Full,

    /// <summary>«Delvis förenlig».</summary>
    Partial,

    /// <summary>«Inte förenlig».</summary>
    None,
}

/// <summary>A text of the statement in both languages.</summary>
/// <param name="Sv">In Swedish.</param>
/// <param name="En">In English.</param>
public sealed record StatementText(string Sv, string En)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => language == Language.En ? En : Sv;
}

/// <summary>A known fault.</summary>
/// <param name="Criterion">Number of the WCAG criterion that is not met.</param>
/// <param name="Text">What does not work and what can be used instead.</param>
public sealed record StatementFault(string Criterion, StatementText Text);
