namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Marks the resolver parameter that receives the object whose field is resolved. It is not an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
