using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Variables are of input types (section "Variables Are Input Types").</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void VariableDefinition(VariableDefinitionNode variable, GraphQLType? type)
    {
        if (type is { IsInputType: false })
        {
            Report($"The variable \"${variable.Name}\" cannot be of type {type}, which is for output only.", variable.Type);
        }
    }
}
