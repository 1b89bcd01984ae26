using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Campaigns.Dashboard.Texts;

/// <summary>The texts of the interface in one language, read from the resource files of this folder.</summary>
/// <remarks>
/// A key that does not exist is a fault of ours and throws: a page must not show a key or fall back to the other language.
/// Holes are named, <c>{n}</c>, so that both languages may order them as they like.
/// </remarks>
public sealed partial class TextSource
{
    /// <summary>Names of the resource files (without language and extension); a key lives in exactly one of them.</summary>
    public static readonly IReadOnlyList<string> Files = ["Interface", "Panels", "Campaign", "Analysis", "Sources", "Method"];

    private static readonly ConcurrentDictionary<Language, TextSource> Loaded = new();

    private readonly FrozenDictionary<string, string> texts;

    private TextSource(Language language)
    {
        Language = language;
        texts = Files.SelectMany(file => ReadFile(file, language)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language of these texts.</summary>
    public Language Language { get; }

    /// <summary>All keys, in no particular order.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <param name="key">The key, for instance <c>nav.kampanjer</c>.</param>
    /// <exception cref="KeyNotFoundException">No resource file of this language has the key.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"The text '{key}' is missing in '{Language.Tag()}'. Add it to both languages of a file in Texts/.");

    /// <summary>The texts of a language; read once and kept.</summary>
    /// <param name="language">The language.</param>
    public static TextSource For(Language language) => Loaded.GetOrAdd(language, static wanted => new TextSource(wanted));

    /// <summary>The text of a key with its holes filled.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Name and text of each hole. Text is data: it is inserted as it is and encoded where it is shown.</param>
    /// <exception cref="ArgumentException">The text has a hole that no value fills.</exception>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new Dictionary<string, string>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            filled[name] = value;
        }

        return Hole().Replace(this[key], match => filled.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new ArgumentException($"The text '{key}' has the hole '{match.Value}', which was not filled.", nameof(values)));
    }

    /// <summary>The text of a key when the key exists; null otherwise. For families of keys that data chooses from.</summary>
    /// <param name="key">The key.</param>
    public string? Find(string key) => texts.GetValueOrDefault(key);

    // Only the file of the language itself is read (no fall-back to its parent): an English page must not borrow a Swedish text.
    private static IEnumerable<KeyValuePair<string, string>> ReadFile(string file, Language language)
    {
        var manager = new ResourceManager($"Campaigns.Dashboard.Texts.{file}", typeof(TextSource).Assembly);
        var culture = language == Language.En ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture;
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"The texts '{file}' are missing in '{language.Tag()}'.");
        foreach (System.Collections.DictionaryEntry entry in set)
        {
            yield return new((string)entry.Key, (string)entry.Value!);
        }
    }

    [GeneratedRegex(@"\{([a-zåäö_]+)\}")]
    private static partial Regex Hole();
}
