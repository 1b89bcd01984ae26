using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files;

/// <summary>The file as a whole cannot be read, so that no row can be judged. Caught by the import, which reports the finding.</summary>
internal sealed class FileRefusedException(Finding finding, int? line = null) : Exception(finding.Fault.En)
{
    public Finding Finding { get; } = finding;

    public int? Line { get; } = line;
}
