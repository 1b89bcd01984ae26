namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Collects changes while two schemas are compared.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public void Break(SchemaChangeKind kind, string coordinate, string message) =>
        _changes.Add(new SchemaChange(ChangeSeverity.Breaking, kind, coordinate, message));

    public void Endanger(SchemaChangeKind kind, string coordinate, string message) =>
        _changes.Add(new SchemaChange(ChangeSeverity.Dangerous, kind, coordinate, message));

    public IReadOnlyList<SchemaChange> Sorted() =>
    [
        .. _changes.OrderBy(static change => change.Severity).ThenBy(static change => change.Coordinate, StringComparer.Ordinal),
    ];
}
