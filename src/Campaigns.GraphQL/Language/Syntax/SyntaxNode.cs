namespace Campaigns.GraphQL.Language;

/// <summary>A node of the syntax tree (specification, section "Language"). Immutable; compared by reference, because
/// comparing or hashing a whole tree by accident would make a small document expensive.</summary>
public abstract class SyntaxNode(SourceLocation location)
{
    /// <summary>Where the node's first token stands; <see cref="SourceLocation.None"/> for nodes built by code.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>Which production of the grammar the node is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The node as GraphQL text, as <see cref="SyntaxPrinter"/> prints it.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
