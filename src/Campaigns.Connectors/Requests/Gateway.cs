using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Requests;

/// <summary>A source may be asked through a gateway. It stands for every host that the definition declares.</summary>
internal static class Gateway
{
    /// <summary>The definition's own base address; null when every source brings its own.</summary>
    public static Uri? Own(HttpDefinition http) =>
        http.BaseAddress is { } text ? new Uri(text.Replace("{api_version}", http.ApiVersion, StringComparison.Ordinal)) : null;

    /// <summary>The address through the gateway: scheme, host and port of the base address, path and query as they are.</summary>
    public static Uri Through(HttpDefinition http, Uri baseAddress, Uri address)
    {
        var own = Own(http);
        var isGateway = own is not null && !(own.Host.Equals(baseAddress.Host, StringComparison.OrdinalIgnoreCase) && own.Port == baseAddress.Port);
        var isDeclared = address.Scheme == Uri.UriSchemeHttps && address.Port == 443
            && (http.Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase) || own?.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase) == true);
        return isGateway && isDeclared
            ? new UriBuilder(address) { Scheme = baseAddress.Scheme, Host = baseAddress.Host, Port = baseAddress.Port }.Uri
            : address;
    }
}
