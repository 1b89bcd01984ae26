namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Fields of an input object (section "Input Objects", type validation).</summary>
internal static class InputObjectCheck
{
    public static void Check(InputObjectTypeDefinition type, List<string> violations)
    {
        if (type.Fields.Count == 0)
        {
            violations.Add($"{type.Name} has no fields.");
        }

        foreach (string name in NameCheck.Duplicates(type.Fields.Select(static field => field.Name)))
        {
            violations.Add($"{type.Name} has the field {name} twice.");
        }

        foreach (InputValueDefinition field in type.Fields)
        {
            string coordinate = $"{type.Name}.{field.Name}";
            NameCheck.Check(field.Name, coordinate, violations);
            ArgumentCheck.CheckValue(field, coordinate, violations);
            if (!type.IsOneOf)
            {
                continue;
            }

            if (field.Type.IsNonNull)
            {
                violations.Add($"{coordinate} must be nullable, because exactly one field of {type.Name} is given (@oneOf).");
            }

            if (field.DefaultValue is not null)
            {
                violations.Add($"{coordinate} cannot have a default, because exactly one field of {type.Name} is given (@oneOf).");
            }
        }
    }
}
