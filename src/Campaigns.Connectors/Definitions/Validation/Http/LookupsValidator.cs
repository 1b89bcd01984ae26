using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Lookups ask, page and read.</summary>
internal static class LookupsValidator
{
    public static void Validate(HttpDefinition http, LookupDefinition lookup, string place, DefinitionFaults faults)
    {
        var used = RequestValidator.Validate(http, lookup.Request, $"{place}.request", Placeholders.Paging, faults);
        PagesValidator.Validate(lookup.Pagination ?? http.Pagination, lookup.Pagination is null ? "http.pagination" : $"{place}.pagination", used, faults);
        RecordsValidator.Validate(lookup.Records, $"{place}.records", faults);
        PathChecks.Check(lookup.Key, $"{place}.key", faults);
        foreach (var (name, path) in lookup.Values)
        {
            PathChecks.Check(path, $"{place}.values['{name}']", faults);
        }
    }
}
