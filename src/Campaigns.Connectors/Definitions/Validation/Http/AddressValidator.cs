using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Addresses are https, without a user or query, and on hosts that the definition declares.</summary>
internal static class AddressValidator
{
    public static void Validate(HttpDefinition http, DefinitionFaults faults)
    {
        if (http.BaseAddress is { } address)
        {
            CheckTemplate(address, faults);
            Check(Filled(http, address), "http.base_address", faults);
        }

        for (var index = 0; index < http.Hosts.Count; index++)
        {
            if (Uri.CheckHostName(http.Hosts[index]) != UriHostNameType.Dns
                || !Uri.TryCreate($"https://{http.Hosts[index]}/", UriKind.Absolute, out var host) || HostRules.Undeclarable(host) is not null)
            {
                faults.AddAt($"http.hosts[{index}]", $"'{http.Hosts[index]}' is not the name of a host.", "Write the bare name, such as accounts.example.test.");
            }
        }
    }

    /// <summary>Checks an address that is written out, and that its host is declared.</summary>
    public static void CheckDeclared(HttpDefinition http, string address, string path, DefinitionFaults faults)
    {
        if (Check(Filled(http, address), path, faults) is { } uri && !IsDeclared(http, uri.Host))
        {
            faults.AddAt(path, $"The host '{uri.Host}' is not declared.", "Add it to hosts: no other host is ever reached.");
        }
    }

    public static bool IsDeclared(HttpDefinition http, string host) =>
        http.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (http.BaseAddress is { } address && Uri.TryCreate(Filled(http, address), UriKind.Absolute, out var uri) && uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase));

    private static Uri? Check(string address, string path, DefinitionFaults faults)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            faults.AddAt(path, $"'{address}' is no https address without user, query and fragment.", "Write one such as https://graph.example.test/v3.");
            return null;
        }

        if (HostRules.Undeclarable(uri) is { } why)
        {
            faults.AddAt(path, $"The address {HostRules.Shown(uri)} {why}.", "Write the name of a public host, on port 443. A source that is asked at home gives its own base_address and allowed_hosts.");
            return null;
        }

        return uri;
    }

    // A parameter in the address would let a source choose the host.
    private static void CheckTemplate(string address, DefinitionFaults faults)
    {
        foreach (var name in Template.Parse(address).Placeholders.Where(name => name != Placeholders.ApiVersion))
        {
            faults.AddAt("http.base_address", $"'{{{name}}}' may not stand in the base address.", "Write the address out; only {api_version} may stand in it. Leave base_address out when every source brings its own.");
        }
    }

    private static string Filled(HttpDefinition http, string address) =>
        Template.Parse(address).Fill(name => name == Placeholders.ApiVersion ? http.ApiVersion ?? string.Empty : "x") ?? address;
}
