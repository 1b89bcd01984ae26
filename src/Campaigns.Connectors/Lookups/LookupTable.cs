using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Lookups;

/// <summary>Entries of a listing: id → the entry's values by name.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Basis">The answers that the listing came in.</param>
internal sealed record LookupTable(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Entries, IReadOnlyList<BasisAnswer> Basis)
{
    /// <summary>The value of an entry; null when the listing has no such entry, or the entry no such value.</summary>
    public string? Find(string key, string value) => Entries.GetValueOrDefault(key)?.GetValueOrDefault(value);
}
