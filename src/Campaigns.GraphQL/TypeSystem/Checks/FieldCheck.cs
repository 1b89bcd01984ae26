namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Fields and arguments of object and interface types (sections "Objects" and "Interfaces", type validation).</summary>
internal static class FieldCheck
{
    public static void Check(FieldedTypeDefinition type, List<string> violations)
    {
        if (type.Fields.Count == 0)
        {
            violations.Add($"{type.Name} has no fields.");
        }

        foreach (string name in NameCheck.Duplicates(type.Fields.Select(static field => field.Name)))
        {
            violations.Add($"{type.Name} has the field {name} twice.");
        }

        foreach (FieldDefinition field in type.Fields)
        {
            string coordinate = $"{type.Name}.{field.Name}";
            NameCheck.Check(field.Name, coordinate, violations);
            if (!field.Type.IsOutputType)
            {
                violations.Add($"{coordinate} has the type {field.Type}, which is for input only.");
            }

            ArgumentCheck.Check(field.Arguments, coordinate, violations);
        }
    }
}
