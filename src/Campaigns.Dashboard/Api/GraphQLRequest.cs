using System.Text.Json;

namespace Campaigns.Dashboard.Api;

/// <summary>A GraphQL request as it goes over the wire.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run.</param>
/// <param name="Variables">A JSON object, or null for none.</param>
public sealed record GraphQLRequest(string Query, string OperationName, JsonElement? Variables);
