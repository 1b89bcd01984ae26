using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Fragments have different names (section "Fragment Name Uniqueness").</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        var first = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!first.TryAdd(fragment.Name, fragment))
            {
                Report($"There are two fragments named \"{fragment.Name}\".", first[fragment.Name], fragment);
            }
        }
    }
}
