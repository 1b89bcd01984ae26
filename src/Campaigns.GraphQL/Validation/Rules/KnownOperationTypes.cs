using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>The schema offers the kind of operation (section "Operation Type Existence", September 2025).</summary>
internal sealed class KnownOperationTypes(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (Context.Schema.RootType(operation.Operation) is null)
        {
            string kind = operation.Operation switch
            {
                OperationKind.Query => "queries",
                OperationKind.Mutation => "mutations",
                _ => "subscriptions",
            };
            Report($"The schema offers no {kind}.", operation);
        }
    }
}
