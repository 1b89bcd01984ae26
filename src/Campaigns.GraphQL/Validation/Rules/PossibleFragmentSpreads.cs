using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A fragment can apply where it is spread: some object type fits both (section "Fragment Spread Is Possible").</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    public override void FragmentSpread(FragmentSpreadNode spread, NamedTypeDefinition? parent)
    {
        if (Context.FindFragment(spread.Name) is { } fragment)
        {
            Check(spread, fragment.TypeCondition, parent, $"The fragment \"{spread.Name}\"");
        }
    }

    public override void InlineFragment(InlineFragmentNode fragment, NamedTypeDefinition? parent)
    {
        if (fragment.TypeCondition is not null)
        {
            Check(fragment, fragment.TypeCondition, parent, "The fragment");
        }
    }

    private void Check(SelectionNode node, NamedTypeNode condition, NamedTypeDefinition? parent, string fragment)
    {
        if (parent is not null
            && Context.Schema.FindType(condition.Name) is { IsComposite: true } type
            && !Context.Schema.Overlap(parent, type))
        {
            Report($"{fragment} on {type.Name} can never apply to {parent.Name}.", node);
        }
    }
}
