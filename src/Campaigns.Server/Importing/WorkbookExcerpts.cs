using Campaigns.Api.Importing;
using Campaigns.Connectors.Files.Workbooks;
using Campaigns.Metrics;

namespace Campaigns.Server.Importing;

/// <summary>Shows the row of a kept workbook that a figure was read from.</summary>
internal sealed class WorkbookExcerpts : IFileExcerpts
{
    public string? Of(RawAnswer answer, string pointer) => WorkbookExcerpt.Of(answer.Content, pointer);
}
