using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Api.Editing;

/// <summary>The policy of <see cref="EditingOptions"/>. Deny by default: what it does not recognise is refused.</summary>
/// <param name="options">The settings.</param>
internal sealed class EditingPolicy(IOptionsMonitor<EditingOptions> options) : IEditingPolicy
{
    // A request that a proxy passed on comes from the proxy's machine, which says nothing about who sent it.
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public EditingVerdict Judge(HttpContext? http) => (options.CurrentValue.Mode, http) switch
    {
        (EditingMode.Off, _) => EditingVerdict.SwitchedOff,
        (_, null) => EditingVerdict.NotLocal,
        (_, { } request) when IsFromOtherSite(request.Request) => EditingVerdict.OtherSite,
        (EditingMode.On, _) => EditingVerdict.Allowed,
        (EditingMode.Loopback, { } request) when IsLocal(request) => EditingVerdict.Allowed,
        _ => EditingVerdict.NotLocal,
    };

    // The name is checked too: a page of another site may have made its own name lead to this machine.
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && ProxyHeaders.All(header => !http.Request.Headers.ContainsKey(header))
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    private static bool IsFromOtherSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();

        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
    }
}
