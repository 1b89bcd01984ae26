using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>No operation declares a variable twice (section "Variable Uniqueness").</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        var first = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
        {
            if (!first.TryAdd(variable.Name, variable))
            {
                Report($"The variable \"${variable.Name}\" is declared twice.", first[variable.Name], variable);
            }
        }
    }
}
