using System.Text.Json.Nodes;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>A request has one place and one body, and its templates use placeholders that it has.</summary>
internal static class RequestValidator
{
    /// <param name="http">The definition.</param>
    /// <param name="request">The request.</param>
    /// <param name="place">Its place in the file.</param>
    /// <param name="known">Placeholders besides parameters and the API version.</param>
    /// <param name="faults">Gets the faults.</param>
    /// <returns>The placeholders that it uses.</returns>
    public static IReadOnlySet<string> Validate(HttpDefinition http, RequestDefinition request, string place, IEnumerable<string> known, DefinitionFaults faults)
    {
        CheckPlace(http, request, place, faults);
        if (request.Form.Count > 0 && request.Json is not null)
        {
            faults.AddAt($"{place}.json", "The request has two bodies.", "Keep form or json.");
        }

        if (request.Method == RequestMethod.Get && (request.Form.Count > 0 || request.Json is not null || http.Authentication.Type == AuthenticationType.Form))
        {
            faults.AddAt(place, "A GET request has no body.", "Write method: post.");
        }

        if (request.Query.Count > 0 && request.EncodedQuery is not null)
        {
            faults.AddAt($"{place}.encoded_query", "The request has two queries.", "Keep query or encoded_query.");
        }

        return CheckTemplates(http, request, place, [Placeholders.ApiVersion, .. http.Parameters.Keys, .. known], faults);
    }

    private static void CheckPlace(HttpDefinition http, RequestDefinition request, string place, DefinitionFaults faults)
    {
        if ((request.Path is null) == (request.Address is null))
        {
            faults.AddAt(place, "The request has no place, or two.", "Write path: /reports, below the base address, or address: a whole one.");
        }

        if (request.Path is { } path && !path.StartsWith('/'))
        {
            faults.AddAt($"{place}.path", "The path does not start with a slash.", $"Write /{path}.");
        }

        if (request.Address is { } address && Template.Parse(address).Single != Placeholders.JobAddress)
        {
            AddressValidator.CheckDeclared(http, address, $"{place}.address", faults);
        }
    }

    private static HashSet<string> CheckTemplates(HttpDefinition http, RequestDefinition request, string place, IReadOnlyList<string> known, DefinitionFaults faults)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, at) in Templates(http, request, place))
        {
            foreach (var name in Template.Parse(text).Placeholders)
            {
                used.Add(name);
                if (!known.Contains(name, StringComparer.Ordinal))
                {
                    var isSecret = http.Secrets.ContainsKey(name);
                    faults.AddAt(at, isSecret ? $"'{{{name}}}' is a secret." : $"There is no placeholder '{{{name}}}' here.", isSecret ? "Secrets stand only in authentication." : $"Write one of {string.Join(", ", known)}.");
                }
            }
        }

        return used;
    }

    private static IEnumerable<(string Text, string Place)> Templates(HttpDefinition http, RequestDefinition request, string place) =>
    [
        (request.Path ?? string.Empty, $"{place}.path"),
        (request.Address ?? string.Empty, $"{place}.address"),
        (request.EncodedQuery ?? string.Empty, $"{place}.encoded_query"),
        .. http.Headers.Select(pair => (pair.Value, $"http.headers.{pair.Key}")),
        .. request.Query.Select(pair => (pair.Value, $"{place}.query.{pair.Key}")),
        .. request.Headers.Select(pair => (pair.Value, $"{place}.headers.{pair.Key}")),
        .. request.Form.Select(pair => (pair.Value, $"{place}.form.{pair.Key}")),
        .. Texts(request.Json?.Root).Select(text => (text, $"{place}.json")),
    ];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray elements => elements.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
