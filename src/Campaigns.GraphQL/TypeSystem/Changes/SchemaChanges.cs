using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Finds what a new schema breaks for clients of an old one. Additions that no client can notice are not listed.</summary>
public static class SchemaChanges
{
    /// <summary>Compares two SDL texts.</summary>
    /// <param name="before">SDL that clients were written for.</param>
    /// <param name="after">SDL of the new schema.</param>
    /// <exception cref="GraphQLSyntaxException">One of the texts does not parse.</exception>
    /// <exception cref="SchemaException">One of the texts is not a valid schema.</exception>
    public static IReadOnlyList<SchemaChange> Between(string before, string after) =>
        Between(SchemaSdl.Build(before), SchemaSdl.Build(after));

    /// <summary>Compares two schemas.</summary>
    /// <param name="before">What clients were written for.</param>
    /// <param name="after">The new schema.</param>
    /// <returns>Breaking changes first, each group by coordinate; empty when nothing matters.</returns>
    public static IReadOnlyList<SchemaChange> Between(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new ChangeList();
        CompareRoots(before, after, changes);
        foreach (NamedTypeDefinition type in before.Types.Where(type => !before.IsIntrospectionType(type)))
        {
            CompareType(type, after.FindType(type.Name), changes);
        }

        foreach (DirectiveDefinition directive in before.Directives)
        {
            CompareDirective(directive, after.Directives.Find(directive.Name), changes);
        }

        return changes.Sorted();
    }

    private static void CompareRoots(Schema before, Schema after, ChangeList changes)
    {
        foreach (OperationKind operation in Enum.GetValues<OperationKind>())
        {
            if (before.RootType(operation) is { } root && after.RootType(operation)?.Name != root.Name)
            {
                string now = after.RootType(operation)?.Name ?? "nothing";
                changes.Break(SchemaChangeKind.RootTypeChanged, root.Name, $"The {operation.ToString().ToLowerInvariant()} type was {root.Name} and is {now}.");
            }
        }
    }

    private static void CompareType(NamedTypeDefinition before, NamedTypeDefinition? after, ChangeList changes)
    {
        switch (before, after)
        {
            case (ScalarTypeDefinition, null) when BuiltInScalars.Contains(before):
                // Unused built-in scalars come and go; what used them is reported where it stands.
                break;
            case (_, null):
                changes.Break(SchemaChangeKind.TypeRemoved, before.Name, $"The type {before.Name} was removed.");
                break;
            case (FieldedTypeDefinition a, FieldedTypeDefinition b) when a.Kind == b.Kind:
                FieldChanges.Compare(a, b, changes);
                break;
            case (UnionTypeDefinition a, UnionTypeDefinition b):
                CompareUnion(a, b, changes);
                break;
            case (EnumTypeDefinition a, EnumTypeDefinition b):
                CompareEnum(a, b, changes);
                break;
            case (InputObjectTypeDefinition a, InputObjectTypeDefinition b):
                InputChanges.Compare(a, b, changes);
                break;
            case (ScalarTypeDefinition, ScalarTypeDefinition):
                break;
            default:
                changes.Break(SchemaChangeKind.TypeChangedKind, before.Name, $"The type {before.Name} was {KindName(before)} and is {KindName(after)}.");
                break;
        }
    }

    private static string KindName(NamedTypeDefinition type) => type.Kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };

    private static void CompareUnion(UnionTypeDefinition before, UnionTypeDefinition after, ChangeList changes)
    {
        HashSet<string> old = [.. before.Types.Select(static member => member.Name)];
        HashSet<string> now = [.. after.Types.Select(static member => member.Name)];
        foreach (string member in old.Except(now))
        {
            changes.Break(SchemaChangeKind.TypeRemovedFromUnion, before.Name, $"{member} was removed from the union {before.Name}.");
        }

        foreach (string member in now.Except(old))
        {
            changes.Endanger(SchemaChangeKind.TypeAddedToUnion, before.Name, $"{member} was added to the union {before.Name}.");
        }
    }

    private static void CompareEnum(EnumTypeDefinition before, EnumTypeDefinition after, ChangeList changes)
    {
        foreach (EnumValueDefinition value in before.Values.Where(value => after.Values.Find(value.Name) is null))
        {
            changes.Break(SchemaChangeKind.ValueRemovedFromEnum, $"{before.Name}.{value.Name}", $"{value.Name} was removed from the enum {before.Name}.");
        }

        foreach (EnumValueDefinition value in after.Values.Where(value => before.Values.Find(value.Name) is null))
        {
            changes.Endanger(SchemaChangeKind.ValueAddedToEnum, $"{before.Name}.{value.Name}", $"{value.Name} was added to the enum {before.Name}.");
        }
    }

    private static void CompareDirective(DirectiveDefinition before, DirectiveDefinition? after, ChangeList changes)
    {
        string coordinate = before.ToString();
        if (after is null)
        {
            changes.Break(SchemaChangeKind.DirectiveRemoved, coordinate, $"The directive {coordinate} was removed.");
            return;
        }

        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Break(SchemaChangeKind.DirectiveRepeatableRemoved, coordinate, $"The directive {coordinate} can no longer be repeated.");
        }

        foreach (DirectiveLocation location in before.Locations.Except(after.Locations))
        {
            changes.Break(SchemaChangeKind.DirectiveLocationRemoved, coordinate, $"The directive {coordinate} can no longer stand on {IntrospectionEnums.Name(location)}.");
        }

        InputChanges.CompareArguments(before.Arguments, after.Arguments, coordinate, changes);
    }
}
