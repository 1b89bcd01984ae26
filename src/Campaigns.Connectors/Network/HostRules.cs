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
        if (Gateway.Own(http) is { } own && Undeclarable(own) is null)
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
        if (Refusal(address) is { } why)
        {
            throw new SourceFailureException(new SourceFailure(
                FailureKind.FormatChanged, $"The address {Shown(address)} {why}. Nothing was sent. Declare the host in the connector, or allow it for the source."));
        }
    }

    /// <summary>Why an address may not be asked; null when it may. For files as for requests, so that a file is refused when it is written.</summary>
    public string? Refusal(Uri address)
    {
        if (address.UserInfo.Length > 0)
        {
            return "carries a user name";
        }

        if (allowed.Contains(Name(address)) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return null;
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return "is not https";
        }

        return declared.Contains(Name(address)) ? null : "is on a host that the connector does not declare";
    }

    /// <summary>Why a connector may not declare the host of an address; null when it may. Only an operator's allowance opens such an address.</summary>
    public static string? Undeclarable(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns)
        {
            return "names its host by a number";
        }

        var host = address.Host.TrimEnd('.');
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            return "is this very machine";
        }

        return address.Port == 443 ? null : "has a port other than 443";
    }

    /// <summary>The one way of writing a host that can be allowed; null when the text names none.</summary>
    /// <param name="text">A host, with its port unless that is 443.</param>
    public static string? Allowable(string text) =>
        Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.PathAndQuery == "/" && address.Fragment.Length == 0
            ? Name(address)
            : null;

    /// <summary>An address as messages show it: without user, path and query.</summary>
    public static string Shown(Uri address) => $"{address.Scheme}://{Name(address)}";
}
