namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Describes a type, field, argument or enum value in the schema. Wins over the XML documentation comment.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute : Attribute
{
    /// <param name="description">Markdown, shown by introspection and in SDL.</param>
    public GraphQLDescriptionAttribute(string description) => Description = description;

    /// <summary>The text clients see.</summary>
    public string Description { get; }
}
