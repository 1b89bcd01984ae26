using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>A document that is executed holds operations and fragments only (section "Executable Definitions").</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (definition is TypeSystemNode)
            {
                string name = definition switch
                {
                    TypeDefinitionNode type => $"of \"{type.Name}\"",
                    DirectiveDefinitionNode directive => $"of \"@{directive.Name}\"",
                    _ => "of the schema",
                };
                Report($"The definition {name} is not executable. A request holds operations and fragments only.", definition);
            }
        }
    }
}
