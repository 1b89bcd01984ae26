using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>A literal or a variable (section "Input Values").</summary>
public abstract class ValueNode(SourceLocation location) : SyntaxNode(location);

/// <summary>A use of a variable, <c>$name</c>.</summary>
public sealed class VariableNode(SourceLocation location, string name) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>Name without the dollar sign.</summary>
    public string Name { get; } = name;
}

/// <summary>An Int literal. Kept as text: the grammar has no range, coercion has.</summary>
public sealed class IntValueNode(SourceLocation location, string text) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written, with the sign.</summary>
    public string Text { get; } = text;
}

/// <summary>A Float literal. Kept as text so that a decimal loses nothing.</summary>
public sealed class FloatValueNode(SourceLocation location, string text) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Text { get; } = text;
}

/// <summary>A String literal.</summary>
public sealed class StringValueNode(SourceLocation location, string value, bool isBlock = false) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value: escapes resolved, block string indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>True when written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(SourceLocation location, bool value) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>The literal <c>null</c>, which is not the same as a value left out.</summary>
public sealed class NullValueNode(SourceLocation location) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>An enum literal: a bare name other than <c>true</c>, <c>false</c>, <c>null</c>.</summary>
public sealed class EnumValueNode(SourceLocation location, string name) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>A list literal.</summary>
public sealed class ListValueNode(SourceLocation location, ImmutableArray<ValueNode> items) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items; may be empty.</summary>
    public ImmutableArray<ValueNode> Items { get; } = items;
}

/// <summary>An input object literal.</summary>
public sealed class ObjectValueNode(SourceLocation location, ImmutableArray<ObjectFieldNode> fields) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in document order; may be empty.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>One field of an input object literal.</summary>
public sealed class ObjectFieldNode(SourceLocation location, string name, ValueNode value) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>Field name.</summary>
    public string Name { get; } = name;

    /// <summary>Field value.</summary>
    public ValueNode Value { get; } = value;
}
