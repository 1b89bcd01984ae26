using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>One rule of the section "Validation". A rule overrides the moments of the walk that it needs. It must bear with
/// everything that breaks other rules: types and definitions are null where the document names what does not exist.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The rule's name, as graphql-js names it without the suffix: the class's name.</summary>
    public string Name => GetType().Name;

    protected ValidationContext Context { get; } = context;

    /// <summary>Before anything else.</summary>
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>After the whole walk, when all usages and fields are known.</summary>
    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void Operation(OperationDefinitionNode operation)
    {
    }

    public virtual void Fragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void VariableDefinition(VariableDefinitionNode variable, GraphQLType? type)
    {
    }

    /// <summary>A type by name: in a fragment's condition or a variable's type.</summary>
    public virtual void TypeReference(NamedTypeNode type)
    {
    }

    public virtual void Field(FieldScope field)
    {
    }

    public virtual void FragmentSpread(FragmentSpreadNode spread, NamedTypeDefinition? parent)
    {
    }

    public virtual void InlineFragment(InlineFragmentNode fragment, NamedTypeDefinition? parent)
    {
    }

    /// <summary>All directives at one place; not called where there are none.</summary>
    public virtual void Directives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
    }

    /// <summary>The arguments of a field or directive, also when none are given.</summary>
    public virtual void Arguments(ArgumentsScope arguments)
    {
    }

    /// <summary>A whole value: of an argument, or a variable's default.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Type of its place; null when unknown.</param>
    public virtual void Value(ValueNode value, GraphQLType? type)
    {
    }

    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Context.Report(Name, message, nodes);
}
