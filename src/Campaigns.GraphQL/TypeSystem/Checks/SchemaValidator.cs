namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Checks a schema against the rules of the type system (specification, section "Type System"). Collects every
/// violation, so that a schema is repaired in one round.</summary>
internal static class SchemaValidator
{
    /// <returns>One sentence for each violation; empty for a valid schema.</returns>
    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var violations = new List<string>();
        CheckRoots(schema, violations);
        foreach (NamedTypeDefinition duplicate in schema.DuplicateTypes)
        {
            violations.Add($"There are two types named {duplicate.Name}.");
        }

        NamedTypeDefinition[] own = [.. schema.Types.Where(type => !schema.IsIntrospectionType(type))];
        foreach (NamedTypeDefinition type in own)
        {
            NameCheck.Check(type.Name, type.Name, violations);
            CheckType(schema, type, violations);
        }

        InputCycleCheck.Check(own, violations);
        DefaultCycleCheck.Check(own, violations);
        DirectiveCheck.Check(schema, violations);
        return violations;
    }

    private static void CheckRoots(Schema schema, List<string> violations)
    {
        if (schema.QueryType is null)
        {
            violations.Add("The schema has no query type.");
        }

        IEnumerable<IGrouping<ObjectTypeDefinition, ObjectTypeDefinition>> shared =
            new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }
                .OfType<ObjectTypeDefinition>()
                .GroupBy(static type => type)
                .Where(static group => group.Count() > 1);
        foreach (IGrouping<ObjectTypeDefinition, ObjectTypeDefinition> group in shared)
        {
            violations.Add($"{group.Key.Name} is the root of two operations. Each operation needs a type of its own.");
        }
    }

    private static void CheckType(Schema schema, NamedTypeDefinition type, List<string> violations)
    {
        switch (type)
        {
            case FieldedTypeDefinition fielded:
                FieldCheck.Check(fielded, violations);
                InterfaceCheck.Check(schema, fielded, violations);
                break;
            case UnionTypeDefinition union:
                CheckUnion(union, violations);
                break;
            case EnumTypeDefinition enumeration:
                CheckEnum(enumeration, violations);
                break;
            case InputObjectTypeDefinition input:
                InputObjectCheck.Check(input, violations);
                break;
        }
    }

    private static void CheckUnion(UnionTypeDefinition union, List<string> violations)
    {
        if (union.Types.IsEmpty)
        {
            violations.Add($"{union.Name} has no member types.");
        }

        foreach (string name in NameCheck.Duplicates(union.Types.Select(static type => type.Name)))
        {
            violations.Add($"{union.Name} has the member {name} twice.");
        }
    }

    private static void CheckEnum(EnumTypeDefinition enumeration, List<string> violations)
    {
        if (enumeration.Values.Count == 0)
        {
            violations.Add($"{enumeration.Name} has no values.");
        }

        foreach (EnumValueDefinition value in enumeration.Values)
        {
            NameCheck.Check(value.Name, $"{enumeration.Name}.{value.Name}", violations);
            if (value.Name is "true" or "false" or "null")
            {
                violations.Add($"{enumeration.Name}.{value.Name} cannot be the name of an enum value.");
            }
        }

        foreach (string name in NameCheck.Duplicates(enumeration.Values.Select(static value => value.Name)))
        {
            violations.Add($"{enumeration.Name} has the value {name} twice.");
        }

        foreach (IGrouping<object, EnumValueDefinition> group in enumeration.Values.GroupBy(static value => value.RuntimeValue))
        {
            if (group.Select(static value => value.Name).Distinct().Count() > 1)
            {
                violations.Add($"{enumeration.Name} gives {string.Join(" and ", group.Select(static value => value.Name))} the same runtime value.");
            }
        }
    }
}
