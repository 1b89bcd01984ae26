using System.Text.Json;
using Campaigns.Api.Errors;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Loading;

/// <summary>The arguments of a list of figures.</summary>
internal sealed record FiguresFilter(
    IReadOnlyList<string>? Metrics,
    IReadOnlyList<string?>? Tracks,
    IReadOnlyList<string?>? Channels,
    IReadOnlyList<string>? Audiences,
    IReadOnlyList<WindowKind>? Windows,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset? AsOf)
{
    /// <summary>A text that is the same for equal arguments, so that equal lists are read together.</summary>
    public string Canonical() => JsonSerializer.Serialize(this);

    /// <summary>Checks the arguments.</summary>
    /// <exception cref="GraphQLException">One of them cannot be; the message says what to write instead.</exception>
    /// <exception cref="UnknownMetricException">A metric is not in the catalogue.</exception>
    public ObservationQuery ToQuery()
    {
        if (To < From)
        {
            throw new GraphQLException("The last day is before the first day. Swap 'from' and 'to'.", ApiErrorCodes.BadUserInput);
        }

        return new ObservationQuery
        {
            Metrics = Metrics is null ? null : [.. Metrics.Select(id => MetricCatalog.Get(id).Id)],
            Tracks = Tracks,
            Channels = Channels,
            WindowKinds = Windows,
            Audiences = Audiences is null ? null : [.. Audiences.Select(Arguments.Audience)],
            From = From,
            To = To,
            AsOf = AsOf,
        };
    }
}
