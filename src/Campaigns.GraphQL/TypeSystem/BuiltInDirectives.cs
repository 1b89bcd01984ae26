using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>The directives of the specification (section "Type System: Directives").</summary>
public static class BuiltInDirectives
{
    /// <summary>Reason of a <c>@deprecated</c> without one.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@skip(if:)</c>: leaves a selection out when true.</summary>
    public static DirectiveDefinition Skip { get; } = Condition("skip", "Leaves the selection out when the argument is true.", "Left out when true.");

    /// <summary><c>@include(if:)</c>: keeps a selection only when true.</summary>
    public static DirectiveDefinition Include { get; } = Condition("include", "Keeps the selection only when the argument is true.", "Kept when true.");

    /// <summary><c>@deprecated(reason:)</c></summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        [
            new InputValueDefinition("reason", new NonNullType(BuiltInScalars.String))
            {
                Description = "Why it is deprecated and what to use instead, in Markdown (CommonMark).",
                DefaultValue = new StringValueNode(SourceLocation.None, DefaultDeprecationReason),
            },
        ])
    {
        Description = "Marks an element of the schema that should no longer be used.",
    };

    /// <summary><c>@specifiedBy(url:)</c></summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        [DirectiveLocation.Scalar],
        [new InputValueDefinition("url", new NonNullType(BuiltInScalars.String)) { Description = "URL of the specification." }])
    {
        Description = "Says where the behaviour of a scalar is specified.",
    };

    /// <summary><c>@oneOf</c> (September 2025)</summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Requires exactly one field of the input object, and that one not null.",
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    private static DirectiveDefinition Condition(string name, string description, string argument) => new(
        name,
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new InputValueDefinition("if", new NonNullType(BuiltInScalars.Boolean)) { Description = argument }])
    {
        Description = description,
    };
}
