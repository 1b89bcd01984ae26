namespace Campaigns.Dashboard.Api;

/// <summary>One error of a GraphQL answer.</summary>
/// <param name="Message">What was wrong, in English.</param>
/// <param name="Code">The answer's <c>extensions.code</c>; null when it has none.</param>
/// <param name="Path">Response path, as <c>campaign.figures.0</c>; null for an error of the whole request.</param>
/// <param name="TraceId">The answer's <c>extensions.traceId</c>; null when it has none.</param>
public sealed record GraphQLError(string Message, string? Code, string? Path, string? TraceId);
