using System.Globalization;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Entering;

/// <summary>A file of entries, YAML by its name or else a table of costs → its content and every fault.</summary>
internal sealed class PlanningFileReader(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<Campaign> campaigns, FileLimits limits)
{
    private readonly bool isYaml = Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML";

    /// <summary>Media type that the kept file gets.</summary>
    public string ContentType => isYaml ? "application/yaml" : TableReaders.For(bytes.Span).ContentType;

    public (PlanningContent Content, IReadOnlyList<EntryFault> Faults) Read(CancellationToken cancellationToken)
    {
        if (bytes.Length > limits.Bytes)
        {
            return (PlanningContent.None, [new EntryFault(null, string.Create(CultureInfo.InvariantCulture, $"{file}: The file is larger than {limits.Bytes} bytes. Split it."))]);
        }

        try
        {
            return isYaml ? ReadYaml() : ReadTable(cancellationToken);
        }
        catch (FileRefusedException refused)
        {
            return (PlanningContent.None, [Fault(new RowError(refused.Line, null, null, refused.Finding))]);
        }
    }

    private (PlanningContent Content, IReadOnlyList<EntryFault> Faults) ReadYaml()
    {
        var result = PlanningYamlReader.Read(TextDecoder.Decode(bytes.Span).Content, file, campaigns);
        return (result.Value ?? PlanningContent.None, [.. result.Faults.Select(fault => new EntryFault(fault.Line, fault.ToString()))]);
    }

    private (PlanningContent Content, IReadOnlyList<EntryFault> Faults) ReadTable(CancellationToken cancellationToken)
    {
        var (costs, errors) = new CostTableReader(campaigns, limits).Read(bytes, cancellationToken);
        return (new PlanningContent(costs, [], []), [.. errors.Select(Fault)]);
    }

    private EntryFault Fault(RowError error) => new(error.Line, $"{file}: {error.Message.En}");
}
