using System.Text;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Requests;

/// <summary>A text with placeholders, <c>{account_id}</c>. It puts values in and does nothing else; any other brace is a brace.</summary>
internal sealed partial class Template
{
    private readonly IReadOnlyList<(string Literal, string? Placeholder)> parts;

    private Template(IReadOnlyList<(string Literal, string? Placeholder)> parts) => this.parts = parts;

    /// <summary>Names of the placeholders.</summary>
    public IEnumerable<string> Placeholders => parts.Select(part => part.Placeholder).OfType<string>();

    /// <summary>The name, when the template is one placeholder and nothing else; null otherwise.</summary>
    public string? Single => parts is [{ Literal.Length: 0, Placeholder: { } name }, { Literal.Length: 0, Placeholder: null }] ? name : null;

    public static Template Parse(string text)
    {
        var parts = new List<(string, string?)>();
        var start = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            parts.Add((text[start..match.Index], match.Groups[1].Value));
            start = match.Index + match.Length;
        }

        parts.Add((text[start..], null));
        return new Template(parts);
    }

    /// <summary>The text with its values; null when one of them is not there.</summary>
    /// <param name="value">Value of a placeholder; null when there is none.</param>
    /// <param name="escape">Makes a value harmless in its place.</param>
    public string? Fill(Func<string, string?> value, Func<string, string>? escape = null)
    {
        var text = new StringBuilder();
        foreach (var (literal, placeholder) in parts)
        {
            text.Append(literal);
            if (placeholder is null)
            {
                continue;
            }

            if (value(placeholder) is not { } filled)
            {
                return null;
            }

            text.Append(escape is null ? filled : escape(filled));
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
