using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>An operation or its fragments use every variable it declares (section "All Variables Used").</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (OperationDefinitionNode operation in Context.Operations)
        {
            if (operation.VariableDefinitions.IsEmpty)
            {
                continue;
            }

            HashSet<string> used = [.. Context.ReachableUsages(operation).Select(static usage => usage.Node.Name)];
            foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Name))
                {
                    Report($"The variable \"${variable.Name}\" is never used in {ExecutableDefinition.Name(operation)}.", variable);
                }
            }
        }
    }
}
