using System.Net;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Connectors.Network;

/// <summary>The one way out: every connector's requests go through clients of this factory, one for each set of allowed hosts.</summary>
internal sealed class ConnectorHttpClients(IHttpClientFactory factory)
{
    public const string Prefix = "campaigns-connectors ";

    /// <param name="allowedKey"><see cref="HostRules.AllowedKey"/> of the account. Accounts with other allowances never share a connection.</param>
    public HttpClient Create(string allowedKey) => factory.CreateClient(Prefix + allowedKey);
}

/// <summary>Configures the clients by their name, since the sets of allowed hosts are known only when sources are.</summary>
internal sealed class ConnectorHttpClientSetup : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public void Configure(HttpClientFactoryOptions options)
    {
        // Only named clients are ours.
    }

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name?.StartsWith(ConnectorHttpClients.Prefix, StringComparison.Ordinal) != true)
        {
            return;
        }

        var allowed = new HashSet<string>(name[ConnectorHttpClients.Prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = Handler(new ConnectionGuard(allowed, Dns.GetHostAddressesAsync, ConnectionGuard.OpenAsync)));

        // Each request has its own limit, which also covers the body.
        options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    public static SocketsHttpHandler Handler(ConnectionGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
        ActivityHeadersPropagator = null,
        ConnectCallback = guard.ConnectAsync,
    };
}
