namespace Campaigns.Api;

/// <summary>Settings of the API.</summary>
public sealed class ApiOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Campaigns:Api";

    /// <summary>Whether the schema may be read: introspection, SDL and the GraphiQL page. Null, the default, means in development only.</summary>
    public bool? ShowSchema { get; set; }
}
