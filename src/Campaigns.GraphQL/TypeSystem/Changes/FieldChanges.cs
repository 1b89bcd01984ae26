namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Changes of objects and interfaces: fields, their types and arguments, implemented interfaces.</summary>
internal static class FieldChanges
{
    public static void Compare(FieldedTypeDefinition before, FieldedTypeDefinition after, ChangeList changes)
    {
        CompareInterfaces(before, after, changes);
        foreach (FieldDefinition field in before.Fields)
        {
            string coordinate = $"{before.Name}.{field.Name}";
            if (!after.Fields.TryGet(field.Name, out FieldDefinition? now))
            {
                changes.Break(SchemaChangeKind.FieldRemoved, coordinate, $"The field {coordinate} was removed.");
                continue;
            }

            if (!IsSafeForOutput(field.Type, now.Type))
            {
                changes.Break(SchemaChangeKind.FieldChangedType, coordinate, $"The field {coordinate} was of type {field.Type} and is of type {now.Type}.");
            }

            InputChanges.CompareArguments(field.Arguments, now.Arguments, coordinate, changes);
        }
    }

    private static void CompareInterfaces(FieldedTypeDefinition before, FieldedTypeDefinition after, ChangeList changes)
    {
        HashSet<string> old = [.. before.Interfaces.Select(static implemented => implemented.Name)];
        HashSet<string> now = [.. after.Interfaces.Select(static implemented => implemented.Name)];
        foreach (string name in old.Except(now))
        {
            changes.Break(SchemaChangeKind.ImplementedInterfaceRemoved, before.Name, $"{before.Name} no longer implements {name}.");
        }

        foreach (string name in now.Except(old))
        {
            changes.Endanger(SchemaChangeKind.ImplementedInterfaceAdded, before.Name, $"{before.Name} now implements {name}.");
        }
    }

    /// <summary>A result may become non-null: whoever bore null bears its absence.</summary>
    private static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType a, NonNullType b) => IsSafeForOutput(a.Nullable, b.Nullable),
        (NonNullType, _) => false,
        (_, NonNullType b) => IsSafeForOutput(before, b.Nullable),
        (ListType a, ListType b) => IsSafeForOutput(a.ItemType, b.ItemType),
        (NamedTypeDefinition a, NamedTypeDefinition b) => a.Name == b.Name,
        _ => false,
    };
}
