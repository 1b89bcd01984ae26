namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Gives a string, integer or Guid member or parameter the GraphQL type <c>ID</c>. Nullability and lists stay as declared.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class IDAttribute : Attribute;
