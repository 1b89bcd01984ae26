using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Platforms.Meta;

/// <summary>Error answers of the Marketing API (platforms/meta.md §10).</summary>
internal static class MetaErrors
{
    public static Answer Error(int status, int code, int? subcode, string message, string type = "OAuthException", bool transient = false)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = type, ["code"] = code };
        if (subcode is { } sub)
        {
            error["error_subcode"] = sub;
        }

        error["is_transient"] = transient;
        error["fbtrace_id"] = "AbSandboxTrace01";
        return Answer.Json(new JsonObject { ["error"] = error }, status);
    }

    public static Answer UnknownField(string field) =>
        Error(400, 100, null, $"(#100) {field} is not valid for fields param. please check https://developers.facebook.com/docs/marketing-api/reference/ads-insights/ for all valid values");

    public static Answer Invalid(string message) => Error(400, 100, null, $"(#100) {message}");

    public static Answer NoSuchObject(string id) => Error(
        400, 100, 33, $"Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.", "GraphMethodException");

    public static Answer WrongToken() => Error(400, 190, 467, "Error validating access token: The session is invalid because the user logged out.");

    public static Answer ExpiredToken() =>
        Error(400, 190, 463, "Error validating access token: Session has expired on Friday, 18-Sep-26 07:00:00 PDT. The current time is Sunday, 22-Nov-26 02:00:00 PST.");

    public static Answer NoPermission() => Error(403, 200, null, "(#200) Ad account owner has NOT grant ads_management or ads_read permission");

    public static Answer TooMuchData() =>
        Answer.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = 1, ["message"] = "Please reduce the amount of data you're asking for, then retry your request" } }, 500);

    public static Answer TooManyCalls(int seconds)
    {
        var minutes = (seconds + 59) / 60;
        var usage = $$"""{"{{SandboxKeys.MetaAccount}}":[{"type":"ads_insights","call_count":100,"total_cputime":40,"total_time":30,"estimated_time_to_regain_access":{{minutes}},"ads_api_access_tier":"development_access"}]}""";
        return Error(400, 80000, 2446079, "(#80000) There have been too many calls from this ad-account. Wait a bit and try again.") with
        {
            Headers = [("X-Business-Use-Case-Usage", usage)],
        };
    }
}
