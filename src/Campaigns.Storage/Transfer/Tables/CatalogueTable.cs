namespace Campaigns.Storage.Transfer.Tables;

/// <summary>A table of the catalogue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Key">The columns of its primary key; empty when it has none, and then a row is never replaced.</param>
public sealed record CatalogueTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);
