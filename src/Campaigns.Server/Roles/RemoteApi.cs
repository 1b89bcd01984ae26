namespace Campaigns.Server.Roles;

/// <summary>The HTTP client of a dashboard that runs apart from the API: one fixed host, no redirects, no proxy, limited answers.</summary>
internal static class RemoteApi
{
    /// <summary>Name of the client.</summary>
    public const string ClientName = "campaigns-api";

    // The largest document answers some megabytes; a page is never worth more.
    private const long LargestAnswer = 64L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);

    // The API lets whoever sits at its machine enter figures. A page's reader is somewhere else even when both processes share a machine:
    // the header says that the request was passed on.
    private const string PassedOn = "1.1 kampanjkollen-dashboard";

    /// <summary>Adds the client.</summary>
    public static void AddRemoteApi(this IServiceCollection services, Uri address) => services
        .AddHttpClient(ClientName, http =>
        {
            http.BaseAddress = address;
            http.Timeout = Longest;
            http.MaxResponseContentBufferSize = LargestAnswer;
            http.DefaultRequestHeaders.Via.ParseAdd(PassedOn);
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = LongestConnect,
            // A replaced container has another address under the same name.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        .RemoveAllLoggers();
}
