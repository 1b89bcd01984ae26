using System.Buffers;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Names are legal, not reserved and unique (sections "Names", "Reserved Names").</summary>
internal static class NameCheck
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void Check(string name, string coordinate, List<string> violations)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.AsSpan().IndexOfAnyExcept(Letters) >= 0)
        {
            violations.Add($"{coordinate}: \"{name}\" is not a name. A name is made of letters A-Z, digits and underscores and does not start with a digit.");
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            violations.Add($"{coordinate}: names that start with two underscores are reserved for introspection.");
        }
    }

    public static IEnumerable<string> Duplicates(IEnumerable<string> names) =>
        names.GroupBy(static name => name, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key);
}
