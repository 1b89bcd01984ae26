using Campaigns.Metrics;

namespace Campaigns.Api.Importing;

/// <summary>Shows the place in a kept file whose bytes are no text, as a workbook.</summary>
public interface IFileExcerpts
{
    /// <summary>The head and the row of the place, as text; null for a kind of file that it cannot open, and for a place that is not there.</summary>
    /// <param name="answer">The kept file.</param>
    /// <param name="pointer">The place, as <c>/sheets/{name}/rows/{line}/{column}</c>.</param>
    string? Of(RawAnswer answer, string pointer);
}

/// <summary>Opens nothing.</summary>
internal sealed class NoFileExcerpts : IFileExcerpts
{
    public string? Of(RawAnswer answer, string pointer) => null;
}
