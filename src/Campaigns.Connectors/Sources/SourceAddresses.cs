using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Sources;

/// <summary>Reads <c>base_address</c> and <c>allowed_hosts</c> by the rules that every request is sent under, so that a refused address is told when it is written.</summary>
internal static class SourceAddresses
{
    /// <summary>The hosts that the operator allows; a text that names no host is a fault, since it would allow nothing.</summary>
    public static IReadOnlyList<string> Allowed(YamlSection root)
    {
        var hosts = root.Texts("allowed_hosts");
        foreach (var host in hosts.Where(host => !host.Equals(HostRules.Allowable(host), StringComparison.OrdinalIgnoreCase)))
        {
            var shown = host.Contains('@', StringComparison.Ordinal) || HostRules.Allowable(host) is not { } name ? "gateway.example.test or 10.0.0.5:8443" : name;
            root.Fault("allowed_hosts", "An entry is no bare host.", $"Write it as {shown}: the host alone, with its port unless that is 443.");
        }

        return hosts;
    }

    /// <summary>The address that the source is asked at; null when the file names none, or one that may not be asked.</summary>
    public static Uri? Base(YamlSection root, ConnectorDefinition connector)
    {
        if (root.OptionalText("base_address") is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
        {
            root.Fault("base_address", "That is no web address without a user name.", "Write it as https://host/path, and list its host under allowed_hosts.");
            return null;
        }

        if (connector.Http is { } http && new HostRules(http, root.Texts("allowed_hosts")).Refusal(address) is { } why)
        {
            root.Fault(
                "base_address", $"The address {HostRules.Shown(address)} {why}, so nothing would be sent.", $"Correct it, or list {HostRules.Name(address)} under allowed_hosts if the host is meant.");
            return null;
        }

        return address;
    }
}
