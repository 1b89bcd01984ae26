using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Runs every validator of a connector that asks over HTTP.</summary>
internal static class HttpValidator
{
    public static void Validate(ConnectorDefinition definition, DefinitionFaults faults)
    {
        if (definition.Http is not { } http)
        {
            return;
        }

        if (definition.Documentation is null)
        {
            faults.AddAt("documentation", "The definition does not say which documentation it was written from.", "Write documentation: the address of the API's reference.");
        }

        AddressValidator.Validate(http, faults);
        ParametersValidator.Validate(http, faults);
        AuthenticationValidator.Validate(http, faults);
        ErrorsValidator.Validate(http, faults);
        AccountValidator.Validate(http, faults);
        if (http.Streams.Count == 0)
        {
            faults.AddAt("http.streams", "The connector reads nothing.", "Write streams: with at least one report.");
        }

        foreach (var (name, lookup) in http.Lookups)
        {
            LookupsValidator.Validate(http, lookup, $"http.lookups.{name}", faults);
        }

        foreach (var (name, stream) in http.Streams)
        {
            StreamValidator.Validate(http, stream, $"http.streams.{name}", faults);
        }

        if (http.Campaigns is { } campaigns && (!http.Lookups.TryGetValue(campaigns, out var listing) || !listing.Values.ContainsKey("name")))
        {
            faults.AddAt("http.campaigns", $"There is no lookup '{campaigns}' with a value 'name'.", "Write the id of a lookup whose values hold name: and a path.");
        }
    }
}
