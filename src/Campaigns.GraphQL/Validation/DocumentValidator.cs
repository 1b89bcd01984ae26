using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Validates documents against a schema (section "Validation"): first the limits, which take time linear in the
/// document, and only if those hold the rules.</summary>
public static class DocumentValidator
{
    /// <summary>Validates a whole document, not only the operation that will be executed. The verdict depends on nothing but
    /// the arguments and may be cached.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A parsed document.</param>
    /// <param name="limits">Limits; null: the defaults of <see cref="ValidationLimits"/>.</param>
    /// <returns>The errors, empty for a valid document.</returns>
    public static IReadOnlyList<DocumentError> Validate(Schema schema, DocumentNode document, ValidationLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        var context = new ValidationContext(schema, document, limits ?? new ValidationLimits());
        LimitCheck.Check(context);
        if (context.Errors.Count > 0)
        {
            return context.Errors;
        }

        ValidationRule[] rules = SpecifiedRules.Create(context);
        new DocumentWalk(context, rules).Walk();
        FieldCycleCheck.Check(context);
        return context.Errors;
    }

    /// <summary>Finds a use of <c>__schema</c> or <c>__type</c>, for servers that refuse introspection to some callers.</summary>
    /// <param name="document">A parsed document.</param>
    /// <returns>The first such field anywhere in the document, or null.</returns>
    public static FieldNode? FindIntrospection(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var open = new Stack<SelectionSetNode>();
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (ExecutableDefinition.SelectionSet(definition) is { } root)
            {
                open.Push(root);
            }
        }

        while (open.TryPop(out SelectionSetNode? selectionSet))
        {
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                if (selection is FieldNode { Name: "__schema" or "__type" } found)
                {
                    return found;
                }

                SelectionSetNode? inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode fragment => fragment.SelectionSet,
                    _ => null,
                };
                if (inner is not null)
                {
                    open.Push(inner);
                }
            }
        }

        return null;
    }
}
