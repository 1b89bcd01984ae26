namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Changes of what clients give: arguments and input objects.</summary>
internal static class InputChanges
{
    public static void Compare(InputObjectTypeDefinition before, InputObjectTypeDefinition after, ChangeList changes)
    {
        if (!before.IsOneOf && after.IsOneOf)
        {
            changes.Break(SchemaChangeKind.OneOfAdded, before.Name, $"Exactly one field of {before.Name} must now be given.");
        }
        else if (before.IsOneOf && !after.IsOneOf)
        {
            changes.Endanger(SchemaChangeKind.OneOfRemoved, before.Name, $"More or less than one field of {before.Name} may now be given.");
        }

        foreach (InputValueDefinition field in before.Fields)
        {
            string coordinate = $"{before.Name}.{field.Name}";
            if (!after.Fields.TryGet(field.Name, out InputValueDefinition? now))
            {
                changes.Break(SchemaChangeKind.FieldRemoved, coordinate, $"The input field {coordinate} was removed.");
            }
            else
            {
                CompareValue(field, now, coordinate, SchemaChangeKind.FieldChangedType, changes);
            }
        }

        foreach (InputValueDefinition field in after.Fields.Where(field => before.Fields.Find(field.Name) is null))
        {
            string coordinate = $"{before.Name}.{field.Name}";
            if (field.IsRequired)
            {
                changes.Break(SchemaChangeKind.RequiredInputFieldAdded, coordinate, $"The required input field {coordinate} was added.");
            }
            else
            {
                changes.Endanger(SchemaChangeKind.OptionalInputFieldAdded, coordinate, $"The optional input field {coordinate} was added.");
            }
        }
    }

    public static void CompareArguments(
        NamedCollection<InputValueDefinition> before, NamedCollection<InputValueDefinition> after, string owner, ChangeList changes)
    {
        foreach (InputValueDefinition argument in before)
        {
            string coordinate = $"{owner}({argument.Name}:)";
            if (!after.TryGet(argument.Name, out InputValueDefinition? now))
            {
                changes.Break(SchemaChangeKind.ArgumentRemoved, coordinate, $"The argument {coordinate} was removed.");
            }
            else
            {
                CompareValue(argument, now, coordinate, SchemaChangeKind.ArgumentChangedType, changes);
            }
        }

        foreach (InputValueDefinition argument in after.Where(argument => before.Find(argument.Name) is null))
        {
            string coordinate = $"{owner}({argument.Name}:)";
            if (argument.IsRequired)
            {
                changes.Break(SchemaChangeKind.RequiredArgumentAdded, coordinate, $"The required argument {coordinate} was added.");
            }
            else
            {
                changes.Endanger(SchemaChangeKind.OptionalArgumentAdded, coordinate, $"The optional argument {coordinate} was added.");
            }
        }
    }

    private static void CompareValue(
        InputValueDefinition before, InputValueDefinition after, string coordinate, SchemaChangeKind typeChange, ChangeList changes)
    {
        string? old = before.DefaultValue?.ToString();
        string? now = after.DefaultValue?.ToString();
        if (!IsSafeForInput(before.Type, after.Type))
        {
            changes.Break(typeChange, coordinate, $"{coordinate} was of type {before.Type} and is of type {after.Type}.");
        }
        else if (!before.IsRequired && after.IsRequired)
        {
            // Int! = 1 to Int!: the type is the same, yet it must be given now.
            changes.Break(typeChange, coordinate, $"{coordinate} had a default and must now be given.");
        }
        else if (old != now)
        {
            changes.Endanger(SchemaChangeKind.DefaultValueChanged, coordinate, $"The default of {coordinate} was {old ?? "none"} and is {now ?? "none"}.");
        }
    }

    /// <summary>An input may become nullable: whoever gave a value still may.</summary>
    private static bool IsSafeForInput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType a, NonNullType b) => IsSafeForInput(a.Nullable, b.Nullable),
        (NonNullType a, _) => IsSafeForInput(a.Nullable, after),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSafeForInput(a.ItemType, b.ItemType),
        (NamedTypeDefinition a, NamedTypeDefinition b) => a.Name == b.Name,
        _ => false,
    };
}
