namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Lets only authorised users resolve a field, or every field of a type. Others get null and an error with code <c>AUTH_NOT_AUTHORIZED</c>.</summary>
/// <remarks>Checked before the resolver runs, with ASP.NET Core's <c>IAuthorizationService</c> when a policy is named.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Struct)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Asks for a signed-in user.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <param name="policy">The name of an authorization policy.</param>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The policy that must succeed; null asks only for a signed-in user (or one of <see cref="Roles"/>).</summary>
    public string? Policy { get; }

    /// <summary>Roles of which the user needs one; null or empty asks for none.</summary>
    public string[]? Roles { get; set; }
}
