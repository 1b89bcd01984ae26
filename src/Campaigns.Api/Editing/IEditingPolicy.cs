using Microsoft.AspNetCore.Http;

namespace Campaigns.Api.Editing;

/// <summary>Decides who may enter costs, populations and targets. Every mutation asks it, and pages ask it before they show a form.</summary>
public interface IEditingPolicy
{
    /// <summary>Judges a request.</summary>
    /// <param name="http">The request; null outside a request, which is refused.</param>
    EditingVerdict Judge(HttpContext? http);
}

/// <summary>Whether something may be entered.</summary>
public enum EditingVerdict
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>No: it is switched off.</summary>
    SwitchedOff,

    /// <summary>No: only at the machine itself, and this request comes from elsewhere or through a proxy.</summary>
    NotLocal,

    /// <summary>No: another site's page sent the request.</summary>
    OtherSite,
}
