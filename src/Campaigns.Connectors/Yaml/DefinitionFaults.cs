using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>Collects the faults of one file, so that one reading reports them all.</summary>
internal sealed class DefinitionFaults(string file)
{
    private readonly List<DefinitionFault> faults = [];

    public string File => file;

    public bool Any => faults.Count > 0;

    public void Add(YamlNode? node, string path, string fault, string cure) =>
        faults.Add(new DefinitionFault(file, node is null ? null : (int)node.Start.Line, path, fault, cure));

    public void Add(int? line, string path, string fault, string cure) => faults.Add(new DefinitionFault(file, line, path, fault, cure));

    /// <summary>Notes a fault that was found in the record, at the line its path has in the file.</summary>
    public void AddAt(string path, string fault, string cure) => Add(Lines.Find(path), path, fault, cure);

    public YamlLines Lines { get; set; } = YamlLines.None;

    public IReadOnlyList<DefinitionFault> InOrder() => [.. faults.OrderBy(fault => fault.Line ?? 0)];

    public DefinitionResult<T> Result<T>(T? value)
        where T : class => Any ? new DefinitionResult<T>(null, InOrder()) : new DefinitionResult<T>(value, []);
}
