using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>An operation without a name is the only one (section "Lone Anonymous Operation").</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && Context.Operations.Count > 1)
        {
            Report("An anonymous operation must be the only operation of the document. Name it.", operation);
        }
    }
}
