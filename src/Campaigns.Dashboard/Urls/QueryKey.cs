namespace Campaigns.Dashboard.Urls;

/// <summary>A key of the query and how its values are read.</summary>
/// <param name="Name">The key: ASCII, lower case, Swedish, the same in both languages.</param>
/// <param name="Read">Turns what an address holds into the canonical value.</param>
public sealed record QueryKey(string Name, Func<IReadOnlyList<string>, QueryValue> Read);

/// <summary>What became of the values of one key.</summary>
/// <param name="Canonical">The canonical value; null when it is the default and is left out.</param>
/// <param name="Dropped">Values that could not be read; the key's own name when its single value could not.</param>
public readonly record struct QueryValue(string? Canonical, IReadOnlyList<string> Dropped)
{
    /// <summary>The default: nothing in the address.</summary>
    public static readonly QueryValue Default = new(null, []);

    /// <summary>A readable value.</summary>
    /// <param name="canonical">The canonical value.</param>
    public static QueryValue Of(string canonical) => new(canonical, []);

    /// <summary>An unreadable value: the default is used and the reader is told.</summary>
    /// <param name="what">The key or value that could not be read.</param>
    public static QueryValue Unreadable(string what) => new(null, [what]);
}
