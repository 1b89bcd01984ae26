using System.Globalization;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Network;

/// <summary>Which addresses one account may ask: https on the hosts of its connector's definition, and hosts that the operator allowed.</summary>
internal sealed class HostRules
{
    private readonly HashSet<string> declared;
    private readonly HashSet<string> allowed;

    public HostRules(HttpDefinition http, IReadOnlyList<string> allowedHosts)
    {
        allowed = new HashSet<string>(allowedHosts, StringComparer.OrdinalIgnoreCase);
        declared = new HashSet<string>(http.Hosts, StringComparer.OrdinalIgnoreCase);
        if (Gateway.Own(http) is { } own)
        {
            declared.Add(own.Host);
        }
    }

    /// <summary>The allowed hosts as one text: accounts with the same text may share connections.</summary>
    public string AllowedKey => string.Join(' ', allowed.Order(StringComparer.OrdinalIgnoreCase)).ToLowerInvariant();

    /// <summary>The host as rules write it: with its port unless that is 443.</summary>
    public static string Name(Uri address) => address.Port == 443 ? address.Host : string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}");

    /// <summary>Refuses an address that may not be asked.</summary>
    /// <exception cref="SourceFailureException">It may not; nothing was sent.</exception>
    public void Check(Uri address)
    {
        if (address.UserInfo.Length > 0)
        {
            throw Refused(address, "carries a user name");
        }

        if (allowed.Contains(Name(address)) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return;
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw Refused(address, "is not https");
        }

        if (!declared.Contains(Name(address)))
        {
            throw Refused(address, "is on a host that the connector does not declare");
        }
    }

    private static SourceFailureException Refused(Uri address, string why) => new(new SourceFailure(
        FailureKind.FormatChanged, $"The address {address.Scheme}://{Name(address)} {why}. Nothing was sent. Declare the host in the connector, or allow it for the source."));
}
