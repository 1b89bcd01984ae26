namespace Campaigns.GraphQL.CodeFirst;

/// <summary>States the GraphQL type of a member or parameter where C# does not tell it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLTypeAttribute : Attribute
{
    /// <param name="type">A type reference in GraphQL syntax, such as <c>[Date!]!</c>. Every named type in it must exist in the schema.</param>
    public GraphQLTypeAttribute(string type) => Type = type;

    /// <summary>The type reference in GraphQL syntax.</summary>
    public string Type { get; }
}
