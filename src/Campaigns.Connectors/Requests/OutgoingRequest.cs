using System.Net.Http.Headers;
using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Requests;

/// <summary>A request on its way out, with its secrets. Never kept and never logged.</summary>
internal sealed class OutgoingRequest(PreparedRequest request)
{
    private readonly List<KeyValuePair<string, string>> headers = [.. request.Headers];
    private readonly List<KeyValuePair<string, string>> form = [.. request.Form ?? []];
    private readonly List<string> query = [];

    public void AddHeader(string name, string value) => headers.Add(KeyValuePair.Create(name, value));

    public void AddField(string name, string value) => form.Add(KeyValuePair.Create(name, value));

    public void AddQuery(string name, string value) => query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");

    public HttpRequestMessage ToMessage()
    {
        var address = request.Address;
        if (query.Count > 0)
        {
            address = new Uri(address.AbsoluteUri + (address.Query.Length > 0 ? "&" : "?") + string.Join('&', query));
        }

        var message = new HttpRequestMessage(request.Method == RequestMethod.Post ? HttpMethod.Post : HttpMethod.Get, address);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (request.Method == RequestMethod.Post)
        {
            message.Content = request.Json is { } json ? new ByteArrayContent(json) : new FormUrlEncodedContent(form);
            if (request.Json is not null)
            {
                message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }
        }

        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
