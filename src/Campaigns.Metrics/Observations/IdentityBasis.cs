namespace Campaigns.Metrics.Observations;

/// <summary>What a count of "how many different" counts. The kinds are never interchangeable (domain/campaigns.md §3.5).</summary>
public enum IdentityBasis
{
    /// <summary>Individuals.</summary>
    Individuals,

    /// <summary>Persons.</summary>
    Persons,

    /// <summary>Profiles in a social channel.</summary>
    Profiles,

    /// <summary>Accounts in a social channel.</summary>
    Accounts,

    /// <summary>Browsers, as web analytics count.</summary>
    Browsers,

    /// <summary>Households.</summary>
    Households,

    /// <summary>Visitors, of cinemas or places.</summary>
    Visitors,

    /// <summary>Followers: a potential, not an exposure.</summary>
    Followers,

    /// <summary>Schools or other organisations.</summary>
    Organisations,

    /// <summary>The source leaves open whether persons or occasions are counted.</summary>
    Unclear,
}
