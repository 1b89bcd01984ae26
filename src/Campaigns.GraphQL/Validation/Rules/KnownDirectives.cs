using System.Collections.Immutable;
using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Directives exist and stand where they may (sections "Directives Are Defined", "Directives Are in Valid Locations").</summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (DirectiveNode directive in directives)
        {
            if (!Context.Schema.Directives.TryGet(directive.Name, out DirectiveDefinition? definition))
            {
                Report($"There is no directive \"@{directive.Name}\".", directive);
            }
            else if (!definition.Locations.Contains(location))
            {
                Report($"The directive \"@{directive.Name}\" cannot stand on {IntrospectionEnums.Name(location)}.", directive);
            }
        }
    }
}
