using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Rules for failures have a condition; rates and waits have their place.</summary>
internal static partial class ErrorsValidator
{
    public static void Validate(HttpDefinition http, DefinitionFaults faults)
    {
        var errors = http.Errors;
        PathChecks.CheckAll(errors.Present, "http.errors.present", faults);
        PathChecks.CheckAll(errors.Code, "http.errors.code", faults);
        PathChecks.CheckAll(errors.Subcode, "http.errors.subcode", faults);
        PathChecks.CheckAll(errors.Message, "http.errors.message", faults);
        PathChecks.CheckAll([.. errors.Trace.Where(path => !path.StartsWith("header:", StringComparison.Ordinal))], "http.errors.trace", faults);
        PathChecks.CheckFromRoot(errors.Success?.Path, "http.errors.success.path", faults);
        if (errors.Success is { Values.Count: 0 })
        {
            faults.AddAt("http.errors.success", "No value of success is declared.", "Write values: [\"0\"], or what the platform sends.");
        }

        for (var index = 0; index < errors.Rules.Count; index++)
        {
            CheckRule(http, errors.Rules[index], $"http.errors.rules[{index}]", faults);
        }

        CheckLimits(http.RateLimits, faults);
    }

    private static void CheckRule(HttpDefinition http, ErrorRuleDefinition rule, string place, DefinitionFaults faults)
    {
        if (rule.Status.Count + rule.Code.Count + rule.Subcode.Count + rule.Message.Count == 0)
        {
            faults.AddAt(place, "The rule has no condition.", "Write status, code, subcode or message.");
        }

        foreach (var status in rule.Status.Where(status => !StatusPattern().IsMatch(status)))
        {
            faults.AddAt($"{place}.status", $"'{status}' is no HTTP status.", "Write one such as 403, or 5xx.");
        }

        if (rule.Code.Count > 0 && http.Errors.Code.Count == 0)
        {
            faults.AddAt($"{place}.code", "The definition does not say where the code is.", "Write errors: { code: a path }.");
        }

        if (rule.Subcode.Count > 0 && http.Errors.Subcode.Count == 0)
        {
            faults.AddAt($"{place}.subcode", "The definition does not say where the subcode is.", "Write errors: { subcode: a path }.");
        }

        var isOAuth = http.Authentication.Type is AuthenticationType.RefreshToken or AuthenticationType.ClientCredentials;
        if (rule.Then == ErrorAction.RefreshToken && !isOAuth)
        {
            faults.AddAt($"{place}.then", "The connector has no token that can be fetched anew.", "Write then: stop, or an authentication that fetches tokens.");
        }
    }

    private static void CheckLimits(RateLimitsDefinition limits, DefinitionFaults faults)
    {
        for (var index = 0; index < limits.Throttles.Count; index++)
        {
            PathChecks.CheckFromRoot(limits.Throttles[index].Path, $"http.rate_limits.throttles[{index}].path", faults);
        }

        for (var index = 0; index < limits.RetryAfter.Count; index++)
        {
            var hint = limits.RetryAfter[index];
            PathChecks.CheckFromRoot(hint.Path, $"http.rate_limits.retry_after[{index}].path", faults);
            if (hint.Header is null && hint.Path is null)
            {
                faults.AddAt($"http.rate_limits.retry_after[{index}]", "Neither a header nor a path is declared.", "Write header, path, or both.");
            }
        }
    }

    [GeneratedRegex("^([1-5][0-9]{2}|[1-5]xx)$", RegexOptions.CultureInvariant)]
    private static partial Regex StatusPattern();
}
