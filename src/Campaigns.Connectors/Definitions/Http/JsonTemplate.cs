using System.Text.Json.Nodes;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A JSON body whose texts are templates.</summary>
/// <param name="Root">The body. Its texts may hold placeholders; a member whose placeholder has no value is left out.</param>
public sealed record JsonTemplate(JsonObject Root);
