using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A directive stands once at one place unless it is repeatable (section "Directives Are Unique per Location").</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Length < 2)
        {
            return;
        }

        var first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (DirectiveNode directive in directives)
        {
            if (Context.Schema.Directives.Find(directive.Name) is { IsRepeatable: false } && !first.TryAdd(directive.Name, directive))
            {
                Report($"The directive \"@{directive.Name}\" can stand here only once.", first[directive.Name], directive);
            }
        }
    }
}
