using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The section <c>http</c> of a connector → its record.</summary>
internal static class HttpDefinitionReader
{
    private static readonly IReadOnlyDictionary<string, AuthenticationType> Types = Words.Of<AuthenticationType>();
    private static readonly IReadOnlyDictionary<string, TokenBody> Bodies = Words.Of<TokenBody>();

    public static HttpDefinition Read(YamlSection section)
    {
        var definition = new HttpDefinition
        {
            BaseAddress = section.OptionalText("base_address"),
            ApiVersion = section.OptionalText("api_version"),
            ApiVersionHeader = section.OptionalText("api_version_header"),
            Hosts = section.Texts("hosts"),
            Parameters = section.Named("parameters", Parameter),
            Secrets = section.Named("secrets", Secret),
            Authentication = section.RequiredSection("authentication", "type: bearer") is { } authentication ? Authentication(authentication) : new(),
            KeyCheck = section.Section("key_check") is { } check ? KeyCheck(check) : null,
            Headers = section.Map("headers"),
            TimeoutSeconds = section.Number("timeout_seconds", 60, 1, 600),
            RateLimits = section.Section("rate_limits") is { } limits ? RateLimitsReader.Read(limits) : new(),
            Errors = section.Section("errors") is { } errors ? ErrorsReader.Read(errors) : new(),
            Account = section.Section("account") is { } account ? RequestReader.Account(account) : null,
            Campaigns = section.OptionalText("campaigns"),
            Lookups = section.Named("lookups", RequestReader.Lookup),
            Pagination = section.Section("pagination") is { } pagination ? RequestReader.Pagination(pagination) : new(),
            MetricGroups = section.Named("metric_groups", MetricsReader.Group),
            Streams = section.Named("streams", StreamReader.Read),
        };
        section.End();
        return definition;
    }

    private static ParameterDefinition Parameter(YamlSection section)
    {
        var parameter = new ParameterDefinition
        {
            Name = section.RequiredLocalized("name"),
            Description = section.Localized("description"),
            Pattern = section.Text("pattern", "'[0-9]{5,20}'"),
            Default = section.OptionalText("default"),
            Optional = section.Flag("optional"),
        };
        section.End();
        return parameter;
    }

    private static SecretDefinition Secret(YamlSection section)
    {
        LocalizedText name = section.RequiredLocalized("name");
        var secret = new SecretDefinition { Name = name, Description = section.Localized("description"), Optional = section.Flag("optional") };
        section.End();
        return secret;
    }

    private static KeyCheckDefinition KeyCheck(YamlSection section)
    {
        var check = new KeyCheckDefinition
        {
            Request = RequestReader.Required(section, "request"),
            Secret = section.Text("secret", "access_token"),
            Query = section.Text("query", "input_token"),
            Token = section.OptionalText("token"),
            ExpiresAt = section.Texts("expires_at"),
        };
        section.End();
        return check;
    }

    private static AuthenticationDefinition Authentication(YamlSection section)
    {
        if (!section.Has("type"))
        {
            section.Missing("type", $"Write type: one of {string.Join(", ", Types.Keys)}.");
        }

        var authentication = new AuthenticationDefinition
        {
            Type = section.Choice("type", Types, AuthenticationType.None),
            Token = section.OptionalText("token"),
            Name = section.OptionalText("name"),
            Address = section.OptionalText("address"),
            ClientId = section.OptionalText("client_id"),
            ClientSecret = section.OptionalText("client_secret"),
            RefreshToken = section.OptionalText("refresh_token"),
            Body = section.Choice("body", Bodies, TokenBody.Form),
            Scope = section.OptionalText("scope"),
            KeyExpiresIn = section.OptionalText("key_expires_in"),
            Headers = section.Map("headers"),
        };
        section.End();
        return authentication;
    }
}
