using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>
/// Ids that are unique over all types and say nothing to people: the base64url of the type's name and the internal id. Resolvers get it as a
/// service; <see cref="IDAttribute"/> uses it for arguments and results. An id can be read by anyone who decodes it, so it protects nothing.
/// </summary>
public interface INodeIdSerializer
{
    /// <summary>Writes an id.</summary>
    /// <param name="typeName">The name of the GraphQL type.</param>
    /// <param name="internalId">A string, whole number or Guid.</param>
    /// <exception cref="ArgumentException">The name is no GraphQL name, or the internal id is of another type or no Unicode text.</exception>
    string Format(string typeName, object internalId);

    /// <summary>Reads an id. Only what <see cref="Format"/> writes is accepted, letter by letter.</summary>
    /// <param name="formattedId">What a client sent.</param>
    /// <param name="runtimeType">The C# type of the internal id.</param>
    /// <exception cref="GraphQLException"><c>INVALID_ID</c>: the text is no id, or its internal id is not of that type.</exception>
    NodeId Parse(string formattedId, Type runtimeType);
}

/// <summary>An id that was read.</summary>
/// <param name="TypeName">The name of the GraphQL type, as the id says: no type of that name need exist.</param>
/// <param name="InternalId">The internal id.</param>
public readonly record struct NodeId(string TypeName, object InternalId);
