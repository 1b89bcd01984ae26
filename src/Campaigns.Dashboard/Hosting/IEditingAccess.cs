using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Hosting;

/// <summary>Decides who may enter costs, populations and targets. There is no login yet; a host that registers nothing allows nobody.</summary>
public interface IEditingAccess
{
    /// <summary>True when this request may change what staff have entered. The API asks again before it writes.</summary>
    /// <param name="http">The request.</param>
    bool MayEdit(HttpContext http);
}

/// <summary>Allows nobody: the default.</summary>
internal sealed class NoEditing : IEditingAccess
{
    /// <inheritdoc/>
    public bool MayEdit(HttpContext http) => false;
}
