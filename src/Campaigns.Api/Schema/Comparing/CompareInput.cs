using Campaigns.Api.Errors;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>A question about one metric of one campaign.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Metric">Id of the metric.</param>
/// <param name="By">
/// Dimensions that stay apart. What is left out is added up, which the metric must allow; otherwise the error NOT_ADDITIVE says what to ask for instead.
/// </param>
/// <param name="Tracks">Track ids; null for all. A figure for several tracks together stays as long as one of them is named.</param>
/// <param name="Channels">Channel or group ids; null for all. A group matches its own figures, never those of its members.</param>
/// <param name="Audiences">Audience keys; null for all.</param>
/// <param name="From">First day, included: figures that end before it are left out.</param>
/// <param name="To">Last day, included: figures that start after it are left out.</param>
/// <param name="AsOf">Knowledge as of this moment; null for the newest.</param>
[GraphQLName("CompareInput")]
public sealed record CompareInput(
    string Campaign,
    [property: ID] string Metric,
    IReadOnlyList<Dimension> By,
    IReadOnlyList<string>? Tracks,
    IReadOnlyList<string>? Channels,
    IReadOnlyList<string>? Audiences,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset? AsOf)
{
    internal MetricQuery ToQuery() => new()
    {
        Campaign = Campaign,
        Metric = Metric,
        By = [.. By.Distinct()],
        Tracks = Tracks,
        Channels = Channels,
        Audiences = Audiences is null ? null : [.. Audiences.Select(text => Arguments.Audience(text))],
        From = From,
        To = To,
        AsOf = AsOf,
    };
}
