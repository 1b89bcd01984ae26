using System.Text.RegularExpressions;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Panels;

/// <summary>A sentence made of words, figures, dates and links.</summary>
/// <param name="Parts">The pieces in order.</param>
public sealed partial record RichText(IReadOnlyList<Inline> Parts)
{
    /// <summary>The sentence as it reads, for files and for tests.</summary>
    public string Plain => string.Concat(Parts.Select(part => part.Plain));

    /// <summary>A sentence of words only.</summary>
    /// <param name="text">The words.</param>
    public static RichText Of(string text) => new([new WordInline(text)]);

    /// <summary>A text of the interface with its holes filled by figures, dates, links or other sentences.</summary>
    /// <param name="texts">Texts of the language.</param>
    /// <param name="key">Key of the text; its holes are named, as <c>{kanal}</c>.</param>
    /// <param name="values">Name and content of each hole.</param>
    /// <exception cref="ArgumentException">A hole has no content.</exception>
    public static RichText Fill(TextSource texts, string key, params ReadOnlySpan<(string Name, RichText Value)> values)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string template = texts[key];
        var parts = new List<Inline>();
        int start = 0;
        foreach (Match hole in Hole().Matches(template))
        {
            AddWords(parts, template[start..hole.Index]);
            parts.AddRange(ValueOf(values, hole.Groups[1].Value, key).Parts);
            start = hole.Index + hole.Length;
        }

        AddWords(parts, template[start..]);
        return new RichText(parts);
    }

    /// <summary>Sentences after each other, with a space between.</summary>
    /// <param name="sentences">The sentences.</param>
    public static RichText Join(params IEnumerable<RichText> sentences)
    {
        var parts = new List<Inline>();
        foreach (RichText sentence in sentences)
        {
            AddWords(parts, parts.Count > 0 ? " " : "");
            parts.AddRange(sentence.Parts);
        }

        return new RichText(parts);
    }

    /// <summary>The same words with a full stop.</summary>
    public RichText WithFullStop() => new([.. Parts, new WordInline(".")]);

    /// <summary>Makes a sentence of one piece.</summary>
    /// <param name="part">The piece.</param>
    public static implicit operator RichText(Inline part) => FromInline(part);

    /// <summary>Makes a sentence of words.</summary>
    /// <param name="words">The words.</param>
    public static implicit operator RichText(string words) => Of(words);

    /// <summary>Makes a sentence of one piece.</summary>
    /// <param name="part">The piece.</param>
    public static RichText FromInline(Inline part) => new([part]);

    private static RichText ValueOf(ReadOnlySpan<(string Name, RichText Value)> values, string name, string key)
    {
        foreach ((string given, RichText value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"The text '{key}' has the hole '{{{name}}}', which was not filled.", nameof(values));
    }

    private static void AddWords(List<Inline> parts, string words)
    {
        if (words.Length > 0)
        {
            parts.Add(new WordInline(words));
        }
    }

    [GeneratedRegex(@"\{([a-zåäö_]+)\}")]
    private static partial Regex Hole();
}
