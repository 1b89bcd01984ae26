using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Every fragment is reached from an operation (section "Fragments Must Be Used").</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        HashSet<string> used = [.. Context.Operations.SelectMany(Context.Spreads.ReachableFrom).Select(static fragment => fragment.Name)];
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name))
            {
                Report($"The fragment \"{fragment.Name}\" is never used.", fragment);
            }
        }
    }
}
