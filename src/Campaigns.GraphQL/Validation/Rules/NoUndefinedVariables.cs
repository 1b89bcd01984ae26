using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>An operation declares every variable that it and its fragments use (section "All Variable Uses Defined").</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (OperationDefinitionNode operation in Context.Operations)
        {
            HashSet<string> declared = [.. operation.VariableDefinitions.Select(static variable => variable.Name)];
            foreach (VariableUsage usage in Context.ReachableUsages(operation))
            {
                if (!declared.Contains(usage.Node.Name))
                {
                    Report($"The variable \"${usage.Node.Name}\" is not declared by {ExecutableDefinition.Name(operation)}.", usage.Node, operation);
                }
            }
        }
    }
}
