namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Adds the public members of a class as fields to another object type; they reach its object by <see cref="ParentAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute : Attribute
{
    /// <param name="extendedType">The C# class or record of the object type that is extended.</param>
    public ExtendObjectTypeAttribute(Type extendedType) => ExtendedType = extendedType;

    /// <param name="name">The GraphQL name of the object type that is extended.</param>
    public ExtendObjectTypeAttribute(string name) => Name = name;

    /// <summary>The C# type that is extended; null when it is given by name.</summary>
    public Type? ExtendedType { get; }

    /// <summary>The GraphQL name that is extended; null when it is given by C# type.</summary>
    public string? Name { get; }
}
