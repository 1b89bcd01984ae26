namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Directive definitions (section "Type System: Directives", type validation). That a directive is not applied to its
/// own arguments is checked where applications can be seen: when SDL is read.</summary>
internal static class DirectiveCheck
{
    public static void Check(Schema schema, List<string> violations)
    {
        foreach (string name in NameCheck.Duplicates(schema.Directives.Select(static directive => directive.Name)))
        {
            violations.Add($"There are two directives named @{name}.");
        }

        foreach (DirectiveDefinition directive in schema.Directives)
        {
            NameCheck.Check(directive.Name, directive.ToString(), violations);
            ArgumentCheck.Check(directive.Arguments, directive.ToString(), violations);
            if (directive.Locations.IsEmpty)
            {
                violations.Add($"{directive} has no location.");
            }
        }
    }
}
