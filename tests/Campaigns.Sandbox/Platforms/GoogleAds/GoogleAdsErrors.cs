using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Platforms.GoogleAds;

/// <summary>Error answers of the Google Ads API (platforms/google-ads.md §8).</summary>
internal static class GoogleAdsErrors
{
    public static JsonObject Failure(int code, string status, string message, string group, string word, string detail, JsonObject? details = null)
    {
        var error = new JsonObject { ["errorCode"] = new JsonObject { [group] = word }, ["message"] = detail };
        if (details is not null)
        {
            error["details"] = details;
        }

        return new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["status"] = status,
                ["details"] = new JsonArray(new JsonObject
                {
                    ["@type"] = "type.googleapis.com/google.ads.googleads.v25.errors.GoogleAdsFailure",
                    ["errors"] = new JsonArray(error),
                    ["requestId"] = "Zx8u0s1a2b3c4d5e6f7g8h",
                }),
            },
        };
    }

    public static JsonObject BadQuery(string word, string detail) => Failure(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", "queryError", word, detail);

    public static JsonObject BadRequest(string word, string detail) => Failure(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", "requestError", word, detail);

    public static JsonObject TokenExpired() => Failure(
        401, "UNAUTHENTICATED", "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
        "authenticationError", "OAUTH_TOKEN_EXPIRED", "OAuth token in the header has expired.");

    public static JsonObject DeveloperToken() => Failure(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.", "authenticationError", "DEVELOPER_TOKEN_INVALID", "The developer token is not valid.");

    public static JsonObject NoPermission() => Failure(
        403, "PERMISSION_DENIED", "The caller does not have permission", "authorizationError", "USER_PERMISSION_DENIED",
        "User doesn't have permission to access customer. Note: If you're accessing a client customer, the manager's customer id must be set in the 'login-customer-id' header.");

    public static JsonObject Exhausted(int seconds) => Failure(
        429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota).", "quotaError", "RESOURCE_EXHAUSTED",
        FormattableString.Invariant($"Too many requests. Retry in {seconds} seconds."),
        new JsonObject { ["quotaErrorDetails"] = new JsonObject { ["rateScope"] = "DEVELOPER", ["rateName"] = "Number of operations for basic access", ["retryDelay"] = FormattableString.Invariant($"{seconds}s") } });

    public static JsonObject Transient() => Failure(500, "INTERNAL", "Internal error encountered.", "internalError", "TRANSIENT_ERROR", "The operation could not be completed at this time.");
}
