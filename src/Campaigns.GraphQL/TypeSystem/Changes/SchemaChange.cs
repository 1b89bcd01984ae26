namespace Campaigns.GraphQL.TypeSystem;

/// <summary>What a change of the schema means for clients that exist.</summary>
public enum ChangeSeverity
{
    /// <summary>Documents that were valid may be refused, or answers may have another shape.</summary>
    Breaking,

    /// <summary>Documents stay valid, but clients may meet values or behaviour they do not expect.</summary>
    Dangerous,
}

/// <summary>One change between two schemas.</summary>
/// <param name="Severity">What it means for clients.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="Coordinate">Schema coordinate of the changed element: <c>Type</c>, <c>Type.field</c>, <c>Type.field(arg:)</c>,
/// <c>Enum.VALUE</c>, <c>@directive</c> or <c>@directive(arg:)</c>.</param>
/// <param name="Message">One sentence.</param>
public sealed record SchemaChange(ChangeSeverity Severity, SchemaChangeKind Kind, string Coordinate, string Message)
{
    /// <summary>Severity and message, for a report.</summary>
    public override string ToString() => $"{Severity}: {Message}";
}

/// <summary>What has changed. The names follow graphql-js (findBreakingChanges, findDangerousChanges).</summary>
public enum SchemaChangeKind
{
    /// <summary>The root type of an operation is gone or another type.</summary>
    RootTypeChanged,
    /// <summary>A type is gone.</summary>
    TypeRemoved,
    /// <summary>A type is of another kind.</summary>
    TypeChangedKind,
    /// <summary>A member of a union is gone.</summary>
    TypeRemovedFromUnion,
    /// <summary>A union has a new member.</summary>
    TypeAddedToUnion,
    /// <summary>A value of an enum is gone.</summary>
    ValueRemovedFromEnum,
    /// <summary>An enum has a new value.</summary>
    ValueAddedToEnum,
    /// <summary>A type no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,
    /// <summary>A type implements a new interface.</summary>
    ImplementedInterfaceAdded,
    /// <summary>A field or input field is gone.</summary>
    FieldRemoved,
    /// <summary>A field or input field has a type that old documents do not fit.</summary>
    FieldChangedType,
    /// <summary>An input object has a new field that must be given.</summary>
    RequiredInputFieldAdded,
    /// <summary>An input object has a new field that may be given.</summary>
    OptionalInputFieldAdded,
    /// <summary>Exactly one field of an input object must now be given.</summary>
    OneOfAdded,
    /// <summary>Any fields of an input object may now be given.</summary>
    OneOfRemoved,
    /// <summary>An argument is gone.</summary>
    ArgumentRemoved,
    /// <summary>An argument has a type that old documents do not fit.</summary>
    ArgumentChangedType,
    /// <summary>There is a new argument that must be given.</summary>
    RequiredArgumentAdded,
    /// <summary>There is a new argument that may be given.</summary>
    OptionalArgumentAdded,
    /// <summary>What counts where nothing is given has changed.</summary>
    DefaultValueChanged,
    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,
    /// <summary>A directive may stand only once now.</summary>
    DirectiveRepeatableRemoved,
    /// <summary>A directive may no longer stand at a place.</summary>
    DirectiveLocationRemoved,
}
