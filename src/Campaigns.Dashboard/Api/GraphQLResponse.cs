namespace Campaigns.Dashboard.Api;

/// <summary>An answer without errors.</summary>
/// <typeparam name="T">Shape of <c>data</c>.</typeparam>
/// <param name="Data">The data, complete.</param>
public sealed record GraphQLResponse<T>(T Data)
    where T : class;
