using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Types of fragments and variables exist (sections "Fragment Spread Type Existence", "Variables Are Input Types").</summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context)
{
    public override void TypeReference(NamedTypeNode type)
    {
        if (Context.Schema.FindType(type.Name) is null)
        {
            Report($"There is no type \"{type.Name}\".", type);
        }
    }
}
