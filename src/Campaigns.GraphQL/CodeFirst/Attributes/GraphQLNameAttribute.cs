namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Gives a type, field, argument, input field or enum value its GraphQL name instead of the one inferred from C#.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute : Attribute
{
    /// <param name="name">A legal GraphQL name, not starting with two underscores.</param>
    public GraphQLNameAttribute(string name) => Name = name;

    /// <summary>The name as clients see it.</summary>
    public string Name { get; }
}
