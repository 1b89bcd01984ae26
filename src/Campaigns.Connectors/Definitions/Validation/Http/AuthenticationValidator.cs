using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Authentication has what its type needs, and names secrets that are declared; every declared secret is used.</summary>
internal static class AuthenticationValidator
{
    private const string Place = "http.authentication";

    public static void Validate(HttpDefinition http, DefinitionFaults faults)
    {
        var authentication = http.Authentication;
        var isOAuth = authentication.Type is AuthenticationType.RefreshToken or AuthenticationType.ClientCredentials;
        var sendsToken = authentication.Type is AuthenticationType.Bearer or AuthenticationType.Header or AuthenticationType.Query or AuthenticationType.Form;
        Check("token", authentication.Token, sendsToken, faults);
        Check("name", authentication.Name, authentication.Type is AuthenticationType.Header or AuthenticationType.Query or AuthenticationType.Form, faults);
        Check("address", authentication.Address, isOAuth, faults);
        Check("client_id", authentication.ClientId, isOAuth, faults);
        Check("client_secret", authentication.ClientSecret, isOAuth, faults);
        Check("refresh_token", authentication.RefreshToken, authentication.Type == AuthenticationType.RefreshToken, faults);
        if (authentication.Address is { } address && !IsBelowBase(address))
        {
            AddressValidator.CheckDeclared(http, address, $"{Place}.address", faults);
        }

        if (http.KeyCheck is { } check)
        {
            RequestValidator.Validate(http, check.Request, "http.key_check.request", [], faults);
            if (check.ExpiresAt.Count == 0)
            {
                faults.AddAt("http.key_check", "'expires_at' is missing.", "Write expires_at: the paths of the moments, in Unix seconds.");
            }

            foreach (var path in check.ExpiresAt)
            {
                PathChecks.CheckFromRoot(path, "http.key_check.expires_at", faults);
            }
        }

        CheckSecrets(http, faults);
    }

    // Two slashes would name a host.
    private static bool IsBelowBase(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && Uri.IsWellFormedUriString(address, UriKind.Relative);

    private static void Check(string key, string? value, bool belongs, DefinitionFaults faults)
    {
        if (belongs && value is null)
        {
            faults.AddAt(Place, $"'{key}' is missing.", $"Write {key}, which this type needs.");
        }
        else if (!belongs && value is not null)
        {
            faults.AddAt($"{Place}.{key}", $"This type has no '{key}'.", "Remove it, or correct the type.");
        }
    }

    private static void CheckSecrets(HttpDefinition http, DefinitionFaults faults)
    {
        var authentication = http.Authentication;
        (string Key, string? Secret)[] named =
        [
            ($"{Place}.token", authentication.Token), ($"{Place}.client_id", authentication.ClientId), ($"{Place}.client_secret", authentication.ClientSecret),
            ($"{Place}.refresh_token", authentication.RefreshToken), .. authentication.Headers.Select(pair => ($"{Place}.headers['{pair.Key}']", (string?)pair.Value)),
            ("http.key_check.secret", http.KeyCheck?.Secret), ("http.key_check.token", http.KeyCheck?.Token),
        ];
        foreach (var (key, secret) in named.Where(pair => pair.Secret is { } secret && !http.Secrets.ContainsKey(secret)))
        {
            faults.AddAt(key, $"There is no secret '{secret}'.", "Write the name of one of secrets, never the secret itself.");
        }

        foreach (var unused in http.Secrets.Keys.Except(named.Select(pair => pair.Secret).OfType<string>(), StringComparer.Ordinal))
        {
            faults.AddAt($"http.secrets.{unused}", "The secret is not used by authentication.", "Use it there, or remove it.");
        }
    }
}
