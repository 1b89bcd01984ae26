using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Whom a limit per client counts.</summary>
internal static class ClientName
{
    /// <summary>The user's name, or the address of a user without one.</summary>
    public static string Of(HttpContext http) => http.User.Identity?.Name ?? http.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
