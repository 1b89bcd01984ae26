namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Makes an input object a <c>@oneOf</c> object: exactly one of its fields is given and is not null.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
