namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Gives a string, integer or Guid member or parameter the GraphQL type <c>ID</c>. Nullability and lists stay as declared.</summary>
/// <param name="typeName">The GraphQL type the ids belong to: they are then written and read by <see cref="INodeIdSerializer"/>, unique over
/// all types, and an id of another type is refused with <c>INVALID_ID</c>. Null: the value itself is the id.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The GraphQL type the ids belong to; null when the value itself is the id.</summary>
    public string? TypeName { get; } = typeName;
}
