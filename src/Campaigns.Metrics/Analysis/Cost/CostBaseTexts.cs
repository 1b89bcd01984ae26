using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What one unit of a unique count is, in words.</summary>
internal static class CostBaseTexts
{
    public static LocalizedText Of(IdentityBasis basis) => basis switch
    {
        IdentityBasis.Individuals => new("individer", "individuals"),
        IdentityBasis.Persons => new("personer", "persons"),
        IdentityBasis.Profiles => new("profiler", "profiles"),
        IdentityBasis.Accounts => new("konton", "accounts"),
        IdentityBasis.Browsers => new("webbläsare", "browsers"),
        IdentityBasis.Households => new("hushåll", "households"),
        IdentityBasis.Visitors => new("besökare", "visitors"),
        IdentityBasis.Followers => new("följare", "followers"),
        IdentityBasis.Organisations => new("organisationer", "organisations"),
        _ => new("oklart vad som räknas", "unclear what is counted"),
    };
}
