using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>What is told of the account has its request, or is always the same.</summary>
internal static class AccountValidator
{
    public static void Validate(HttpDefinition http, DefinitionFaults faults)
    {
        if (http.Account is not { } account)
        {
            return;
        }

        RequestValidator.Validate(http, account.Request, "http.account.request", [], faults);
        PathChecks.CheckFromRoot(account.Record, "http.account.record", faults);
        DimensionsValidator.CheckField(http, account.Name, "http.account.name", faults);
        DimensionsValidator.CheckField(http, account.TimeZone, "http.account.time_zone", faults);
        DimensionsValidator.CheckField(http, account.Currency, "http.account.currency", faults);
        if (account.TimeZone?.Constant is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            faults.AddAt("http.account.time_zone", $"There is no time zone '{zone}'.", "Write an IANA name such as Europe/Stockholm.");
        }
    }
}
