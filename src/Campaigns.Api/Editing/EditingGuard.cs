using Campaigns.Api.Errors;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Portfolio;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Api.Editing;

/// <summary>Asks the policy about the request that is being answered.</summary>
/// <param name="policy">The policy.</param>
/// <param name="http">The request.</param>
public sealed class EditingGuard(IEditingPolicy policy, IHttpContextAccessor http)
{
    /// <summary>Whether this request may enter something.</summary>
    public EditingVerdict Verdict => policy.Judge(http.HttpContext);

    /// <summary>Refuses with FORBIDDEN unless this request may enter something.</summary>
    /// <exception cref="GraphQLException">It may not; the message says who may.</exception>
    public void Require()
    {
        if (Reason(Verdict) is { } reason)
        {
            throw new GraphQLException(reason.En, ApiErrorCodes.Forbidden);
        }
    }

    /// <summary>Why something may not be entered; null when it may.</summary>
    /// <param name="verdict">The verdict.</param>
    public static LocalizedText? Reason(EditingVerdict verdict) => verdict switch
    {
        EditingVerdict.Allowed => null,
        EditingVerdict.SwitchedOff => new("Inmatning är avstängd på den här servern.", "Entering is switched off on this server."),
        EditingVerdict.OtherSite => new("Begäran kom från en annan webbplats. Öppna formuläret här och försök igen.", "The request came from another site. Open the form here and try again."),
        _ => new(
            "Inmatning går bara vid datorn som kör systemet. Be den som sköter servern, eller ställ in Campaigns:Editing.",
            "Entering is possible only at the machine that runs the system. Ask whoever minds the server, or set Campaigns:Editing."),
    };
}
