using System.Globalization;

namespace Campaigns.Connectors.Yaml;

/// <summary>One thing that is wrong in a definition file.</summary>
/// <param name="File">The file as the reader was given it, for example <c>published-report/connector.yaml</c>.</param>
/// <param name="Line">Line counted from 1; null when the whole file is meant.</param>
/// <param name="Path">Place in the document, as <c>file.columns[3].reads</c>; empty for the whole file.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record DefinitionFault(string File, int? Line, string Path, string Fault, string Cure)
{
    /// <summary>The fault as one line: file, line, path, fault and cure.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? ":" + number.ToString(CultureInfo.InvariantCulture) : string.Empty;
        var path = Path.Length == 0 ? string.Empty : Path + ": ";
        return $"{File}{line}: {path}{Fault} {Cure}";
    }
}
