using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Campaigns.GraphQL.Http;

/// <summary>Picks the response's media type by <c>Accept</c> (RFC 9110, "Accept"): quality values count, parameters do not.</summary>
internal static class AcceptHeader
{
    private const string Json = "application/json";
    private const string ServerSentEvents = "text/event-stream";
    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The media type to answer with.</summary>
    /// <returns>Null when none that can be served is accepted.</returns>
    public static ResponseMediaType? Negotiate(StringValues accept, ResponseMediaType preferred)
    {
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is null or "" or "*/*"))
        {
            return preferred;
        }

        if (accept.Count == 1 && accept[0] is Json)
        {
            return ResponseMediaType.Json;
        }

        if (accept.Count == 1 && accept[0] is ServerSentEvents)
        {
            return ResponseMediaType.EventStream;
        }

        var json = Quality(accept, Json);
        var graphQL = Quality(accept, GraphQLResponse);
        if (Names(accept, ServerSentEvents) && Quality(accept, ServerSentEvents) > Math.Max(json, graphQL))
        {
            return ResponseMediaType.EventStream;
        }

        if (json <= 0 && graphQL <= 0)
        {
            return null;
        }

        return json.CompareTo(graphQL) switch
        {
            > 0 => ResponseMediaType.Json,
            < 0 => ResponseMediaType.GraphQLResponse,

            // Equal: what was named first; by a wildcard alone, the server's choice.
            _ => FirstNamed(accept) ?? preferred,
        };
    }

    /// <summary>Whether a media type is accepted by name, with a quality above zero.</summary>
    public static bool Names(StringValues accept, string mediaType)
    {
        foreach (var (range, quality) in Ranges(accept))
        {
            if (quality > 0 && range.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static double Quality(StringValues accept, string mediaType)
    {
        var best = 0d;
        var bestSpecificity = 0;
        foreach (var (range, quality) in Ranges(accept))
        {
            var specificity = range.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3
                : range.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
                : range == "*/*" ? 1 : 0;

            // The most specific range decides, also when it excludes.
            if (specificity > bestSpecificity || (specificity == bestSpecificity && specificity > 0 && quality > best))
            {
                best = quality;
                bestSpecificity = specificity;
            }
        }

        return best;
    }

    private static ResponseMediaType? FirstNamed(StringValues accept)
    {
        foreach (var (range, _) in Ranges(accept))
        {
            if (range.Equals(Json, StringComparison.OrdinalIgnoreCase))
            {
                return ResponseMediaType.Json;
            }

            if (range.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase))
            {
                return ResponseMediaType.GraphQLResponse;
            }
        }

        return null;
    }

    private static IEnumerable<(string Range, double Quality)> Ranges(StringValues accept)
    {
        foreach (var header in accept)
        {
            foreach (var part in (header ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var parameters = part.Split(';', StringSplitOptions.TrimEntries);
                yield return (parameters[0], QualityOf(parameters));
            }
        }
    }

    private static double QualityOf(string[] parameters)
    {
        for (var i = 1; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter.AsSpan(2).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? Math.Min(quality, 1) : 1;
            }
        }

        return 1;
    }
}
