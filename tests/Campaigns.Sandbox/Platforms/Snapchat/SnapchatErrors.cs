using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Platforms.Snapchat;

/// <summary>Error answers of the Marketing API (platforms/snapchat.md §7).</summary>
internal static class SnapchatErrors
{
    public static Answer Error(int status, string code, string debug, string display) => Answer.Json(
        new JsonObject { ["request_status"] = "ERROR", ["request_id"] = "5ebc40e700ff0a", ["debug_message"] = debug, ["display_message"] = display, ["error_code"] = code },
        status);

    public static Answer BadQuery(string debug) => Error(400, "E1008", $"Unsupported Stats Query: {debug}", "We're sorry, but the data provided in the request is incomplete or incorrect");

    public static Answer NotFound() => Error(404, "E3003", "Resource can not be found", "We're sorry, but the requested resource is not available at this time");

    public static Answer NoPermission() => Error(
        403, "E2002", "None of the requested actions [READ_CONTAINER_ENTITY, READ_AD] can be authorized. Container roles: [member, audience]", "We're sorry, but you do not have permission");

    // The platform answers a refused token with plain text.
    public static Answer Unauthorized() => new(401, "Unauthorized", "text/plain");

    // One connector met a rate limit that comes as a permission fault; only the body tells (platforms/snapchat.md §6).
    public static Answer LimitReached() => new(403, "Limit reached for access token", "text/plain");
}
