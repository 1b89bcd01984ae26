using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Requests;

/// <summary>A definition and its values → a request. Each value is escaped for its place; an entry whose value is not there is left out.</summary>
internal sealed class RequestBuilder(HttpDefinition http, Uri baseAddress)
{
    public PreparedRequest Build(RequestDefinition request, RequestValues values)
    {
        var address = Address(request, values);
        var query = request.EncodedQuery is { } encoded
            ? Template.Parse(encoded).Fill(values.Find, Uri.EscapeDataString) ?? throw Unfilled(encoded)
            : string.Join('&', Entries(request.Query, values).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        if (query.Length > 0)
        {
            address = new Uri(address.AbsoluteUri + (address.Query.Length > 0 ? "&" : "?") + query);
        }

        return new PreparedRequest(
            request.Method,
            address,
            [.. Entries(http.Headers, values), .. Entries(request.Headers, values)],
            request.Form.Count > 0 || (request.Method == RequestMethod.Post && http.Authentication.Type == AuthenticationType.Form) ? [.. Entries(request.Form, values)] : null,
            request.Json is { } json ? Encoding.UTF8.GetBytes(Filled(json.Root, values)!.ToJsonString()) : null);
    }

    /// <summary>A request for an address that the platform itself gave.</summary>
    public PreparedRequest Follow(RequestDefinition request, string address, RequestValues values)
    {
        var next = Build(request with { Path = null, Address = null, Query = new Dictionary<string, string>(), EncodedQuery = null }, values);
        return next with { Address = Absolute(address) };
    }

    private Uri Address(RequestDefinition request, RequestValues values)
    {
        if (request.Address is { } whole)
        {
            return Absolute(Template.Parse(whole).Single is { } single
                ? values.Find(single) ?? throw Unfilled(whole)
                : Template.Parse(whole).Fill(values.Find, Uri.EscapeDataString) ?? throw Unfilled(whole));
        }

        var path = request.Path is { } text ? Template.Parse(text).Fill(values.Find, Uri.EscapeDataString) ?? throw Unfilled(text) : string.Empty;
        return new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + path);
    }

    /// <summary>An address of a platform's own. Under a gateway its host is replaced, since the gateway stands for all of the definition's hosts.</summary>
    private Uri Absolute(string address)
    {
        if (!Uri.TryCreate(baseAddress, address, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new FormatException("The platform gave an address that is none.");
        }

        return Gateway.Through(http, baseAddress, uri);
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(IReadOnlyDictionary<string, string> templates, RequestValues values) =>
        from entry in templates
        let value = Template.Parse(entry.Value).Fill(values.Find)
        where value is not null
        select KeyValuePair.Create(entry.Key, value);

    private static JsonNode? Filled(JsonNode? node, RequestValues values)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Where(member => HasValue(member.Value, values)).Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, values))));
            case JsonArray elements:
                return new JsonArray([.. elements.Where(element => HasValue(element, values)).Select(element => Filled(element, values))]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                var template = Template.Parse(text);
                var filled = template.Fill(values.Find)!;
                return template.Single is { } single && Placeholders.Numbers.Contains(single) ? JsonValue.Create(long.Parse(filled, CultureInfo.InvariantCulture)) : JsonValue.Create(filled);
            default:
                return node?.DeepClone();
        }
    }

    private static bool HasValue(JsonNode? node, RequestValues values) =>
        node is not JsonValue value || !value.TryGetValue<string>(out var text) || Template.Parse(text).Fill(values.Find) is not null;

    private static InvalidOperationException Unfilled(string template) => new($"'{template}' holds a placeholder that has no value.");
}
