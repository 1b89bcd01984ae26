using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Fragments stand on objects, interfaces and unions (section "Fragments on Object, Interface or Union Types").</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"The fragment \"{fragment.Name}\"");

    public override void InlineFragment(InlineFragmentNode fragment, NamedTypeDefinition? parent)
    {
        if (fragment.TypeCondition is not null)
        {
            Check(fragment.TypeCondition, "A fragment");
        }
    }

    private void Check(NamedTypeNode condition, string fragment)
    {
        if (Context.Schema.FindType(condition.Name) is { IsComposite: false })
        {
            Report($"{fragment} cannot stand on \"{condition.Name}\", which has no fields.", condition);
        }
    }
}
