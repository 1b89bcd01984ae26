using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Operations have different names, whatever their kind (section "Operation Name Uniqueness").</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        var first = new Dictionary<string, OperationDefinitionNode>(StringComparer.Ordinal);
        foreach (OperationDefinitionNode operation in Context.Operations)
        {
            if (operation.Name is not null && !first.TryAdd(operation.Name, operation))
            {
                Report($"There are two operations named \"{operation.Name}\".", first[operation.Name], operation);
            }
        }
    }
}
