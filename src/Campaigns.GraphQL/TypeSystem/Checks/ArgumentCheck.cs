namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Arguments of fields and directives: names, input types, deprecation, defaults.</summary>
internal static class ArgumentCheck
{
    public static void Check(NamedCollection<InputValueDefinition> arguments, string owner, List<string> violations)
    {
        foreach (string name in NameCheck.Duplicates(arguments.Select(static argument => argument.Name)))
        {
            violations.Add($"{owner} has the argument {name} twice.");
        }

        foreach (InputValueDefinition argument in arguments)
        {
            string coordinate = $"{owner}({argument.Name}:)";
            NameCheck.Check(argument.Name, coordinate, violations);
            CheckValue(argument, coordinate, violations);
        }
    }

    /// <summary>What arguments and input fields have in common.</summary>
    public static void CheckValue(InputValueDefinition value, string coordinate, List<string> violations)
    {
        if (!value.Type.IsInputType)
        {
            violations.Add($"{coordinate} has the type {value.Type}, which is for output only.");
            return;
        }

        if (value is { IsRequired: true, IsDeprecated: true })
        {
            violations.Add($"{coordinate} is required and therefore cannot be deprecated: nobody could stop using it.");
        }

        if (value.DefaultValue is not null)
        {
            foreach (LiteralProblem problem in LiteralCheck.Check(value.DefaultValue, value.Type))
            {
                violations.Add($"{coordinate} has a default that does not fit its type {value.Type}: {problem.Message}");
            }
        }
    }
}
