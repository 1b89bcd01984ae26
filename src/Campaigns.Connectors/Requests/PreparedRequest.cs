using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Requests;

/// <summary>A request with its values and without its secrets: they are added when it is sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The address, escaped.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Form">Body as form fields; null when there is none.</param>
/// <param name="Json">Body as JSON; null when there is none.</param>
internal sealed record PreparedRequest(
    RequestMethod Method, Uri Address, IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyList<KeyValuePair<string, string>>? Form, byte[]? Json)
{
    /// <summary>What was asked, as it is kept beside the answer.</summary>
    public string Origin => Form is null && Json is null
        ? $"{Words} {Address.AbsoluteUri}"
        : $"{Words} {Address.AbsoluteUri} {(Json is null ? string.Join('&', Form!.Select(pair => $"{pair.Key}={pair.Value}")) : System.Text.Encoding.UTF8.GetString(Json))}";

    private string Words => Method == RequestMethod.Post ? "POST" : "GET";
}
