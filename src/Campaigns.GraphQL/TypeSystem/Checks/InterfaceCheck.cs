namespace Campaigns.GraphQL.TypeSystem;

/// <summary>An implementation fulfils its interfaces (section "Objects", IsValidImplementation).</summary>
internal static class InterfaceCheck
{
    public static void Check(Schema schema, FieldedTypeDefinition type, List<string> violations)
    {
        foreach (string name in NameCheck.Duplicates(type.Interfaces.Select(static implemented => implemented.Name)))
        {
            violations.Add($"{type.Name} implements {name} twice.");
        }

        foreach (InterfaceTypeDefinition implemented in type.Interfaces.Distinct())
        {
            if (ReferenceEquals(implemented, type))
            {
                violations.Add($"{type.Name} cannot implement itself.");
                continue;
            }

            CheckTransitive(type, implemented, violations);
            foreach (FieldDefinition required in implemented.Fields)
            {
                CheckField(schema, type, implemented, required, violations);
            }
        }
    }

    private static void CheckTransitive(FieldedTypeDefinition type, InterfaceTypeDefinition implemented, List<string> violations)
    {
        foreach (InterfaceTypeDefinition further in implemented.Interfaces)
        {
            if (ReferenceEquals(further, type))
            {
                violations.Add($"{type.Name} and {implemented.Name} implement each other.");
            }
            else if (!type.Interfaces.Contains(further))
            {
                violations.Add($"{type.Name} implements {implemented.Name} and must therefore declare {further.Name} too.");
            }
        }
    }

    private static void CheckField(
        Schema schema, FieldedTypeDefinition type, InterfaceTypeDefinition implemented, FieldDefinition required, List<string> violations)
    {
        string wanted = $"{implemented.Name}.{required.Name}";
        if (!type.Fields.TryGet(required.Name, out FieldDefinition? field))
        {
            violations.Add($"{type.Name} lacks the field {required.Name}, which {wanted} demands.");
            return;
        }

        string coordinate = $"{type.Name}.{field.Name}";
        if (!IsSubtype(schema, field.Type, required.Type))
        {
            violations.Add($"{coordinate} has the type {field.Type}, but {wanted} demands {required.Type} or a subtype.");
        }

        if (field.IsDeprecated && !required.IsDeprecated)
        {
            violations.Add($"{coordinate} is deprecated, but {wanted} is not.");
        }

        CheckArguments(field, coordinate, required, wanted, violations);
    }

    private static void CheckArguments(
        FieldDefinition field, string coordinate, FieldDefinition required, string wanted, List<string> violations)
    {
        foreach (InputValueDefinition demanded in required.Arguments)
        {
            if (!field.Arguments.TryGet(demanded.Name, out InputValueDefinition? argument))
            {
                violations.Add($"{coordinate} lacks the argument {demanded.Name}, which {wanted} demands.");
            }
            else if (!argument.Type.IsSameAs(demanded.Type))
            {
                violations.Add($"{coordinate}({argument.Name}:) has the type {argument.Type}, but {wanted} demands {demanded.Type}.");
            }
        }

        foreach (InputValueDefinition extra in field.Arguments)
        {
            if (extra.IsRequired && required.Arguments.Find(extra.Name) is null)
            {
                violations.Add($"{coordinate}({extra.Name}:) is required, but {wanted} does not have it.");
            }
        }
    }

    private static bool IsSubtype(Schema schema, GraphQLType type, GraphQLType super) => (type, super) switch
    {
        (NonNullType a, _) => IsSubtype(schema, a.Nullable, super.Nullable),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSubtype(schema, a.ItemType, b.ItemType),
        (NamedTypeDefinition a, NamedTypeDefinition b) => ReferenceEquals(a, b) || IsNamedSubtype(schema, a, b),
        _ => false,
    };

    private static bool IsNamedSubtype(Schema schema, NamedTypeDefinition type, NamedTypeDefinition super) => super switch
    {
        UnionTypeDefinition union => type is ObjectTypeDefinition member && union.Types.Contains(member),
        InterfaceTypeDefinition wanted => schema.FindType(type.Name) is FieldedTypeDefinition fielded && fielded.Interfaces.Contains(wanted),
        _ => false,
    };
}
