using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Spread fragments exist (section "Fragment Spread Target Defined").</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void FragmentSpread(FragmentSpreadNode spread, NamedTypeDefinition? parent)
    {
        if (Context.FindFragment(spread.Name) is null)
        {
            Report($"There is no fragment \"{spread.Name}\".", spread);
        }
    }
}
