using System.Text;

namespace Campaigns.Connectors.Yaml;

/// <summary>The words that definition files use for the values of an enumeration: <c>JustOver</c> is <c>just_over</c>.</summary>
internal static class Words
{
    public static IReadOnlyDictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => SnakeCase(value.ToString()), value => value, StringComparer.Ordinal);

    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            // A digit run starts a word as a capital does: Excel1900 is excel_1900.
            var starts = char.IsAsciiLetterUpper(name[i]) || (char.IsAsciiDigit(name[i]) && i > 0 && !char.IsAsciiDigit(name[i - 1]));
            if (starts && i > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
