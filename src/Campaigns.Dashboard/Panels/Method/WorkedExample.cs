using System.Reflection;
using System.Text.RegularExpressions;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Panels.Method;

/// <summary>
/// A measure by an example with numbers. The examples are those of <c>Campaigns.Metrics/Analysis/README.md</c>, whose numbers a test computes: the file is embedded, so that
/// the page says what was computed.
/// </summary>
/// <param name="Anchor">Anchor on the method page.</param>
/// <param name="Heading">Heading in the file, in English.</param>
/// <param name="Swedish">The example in Swedish.</param>
/// <param name="English">The example in English.</param>
public sealed partial record WorkedExample(string Anchor, string Heading, string Swedish, string English)
{
    private const string Resource = "Method/worked-examples.md";
    private const string Bullet = "- ";

    /// <summary>All examples in the order of the file.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } = [.. Parse(Read())];

    /// <summary>Heading in a language; that of the file where the interface has no word for it yet.</summary>
    /// <param name="texts">Texts of the language.</param>
    public string HeadingIn(TextSource texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Find($"metod.exempel.{Anchor}") ?? Heading;
    }

    /// <summary>The example in a language. Groups of digits are kept together.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => language == Language.En ? English : Group().Replace(Swedish, Formatering.NoBreakSpace.ToString());

    internal static IEnumerable<WorkedExample> Parse(string text)
    {
        string? heading = null;
        var sentences = new List<string>();
        foreach (string line in text.Split('\n').Select(line => line.TrimEnd('\r')).Append("## "))
        {
            if (line.StartsWith('#'))
            {
                if (heading is not null && sentences is [var swedish, var english])
                {
                    yield return new WorkedExample(AnchorOf(heading), heading, swedish, english);
                }

                heading = line.StartsWith("### ", StringComparison.Ordinal) ? Section().Replace(line[4..], "").Trim(' ', Formatering.EnDash) : null;
                sentences = [];
            }
            else if (line.StartsWith(Bullet, StringComparison.Ordinal))
            {
                sentences.Add(line[Bullet.Length..]);
            }
        }
    }

    private static string AnchorOf(string heading) => Other().Replace(heading.ToLowerInvariant(), "-").Trim('-');

    private static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The examples are not embedded as {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // «(N13)»: a section of the analysis catalogue, which readers of the page do not have.
    [GeneratedRegex(@"\s*\(N\d+\)")]
    private static partial Regex Section();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d))")]
    private static partial Regex Group();
}
