using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The parts of an Excel workbook (ECMA-376 part 2): a zip archive of XML. Nothing is written to disk and nothing outside it is followed.</summary>
/// <remarks>
/// Read as plain XML and not by a spreadsheet library, since those hand numbers out as binary floating point: the digits that the file holds would be
/// lost before anybody could judge them.
/// </remarks>
internal sealed class WorkbookPackage : IDisposable
{
    private const string OfficeDocument = "/officeDocument";

    private readonly ZipArchive archive;
    private readonly UnpackedBytes budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive archive, long unpackedBytes)
    {
        this.archive = archive;
        budget = new UnpackedBytes(unpackedBytes);
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens the package.</summary>
    /// <param name="content">The file.</param>
    /// <param name="limits">How much it may unpack to.</param>
    /// <exception cref="InvalidDataException">It is no sound zip archive.</exception>
    public static WorkbookPackage Open(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        return new WorkbookPackage(new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read), limits.UnpackedBytes);
    }

    /// <summary>Path of the workbook part.</summary>
    /// <exception cref="FileRefusedException">The archive is something else than an Excel workbook of XML.</exception>
    public string FindWorkbook()
    {
        var path = Relationships(string.Empty).Values.FirstOrDefault(target => target.Type.EndsWith(OfficeDocument, StringComparison.Ordinal)).Path;
        if (path is not null && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && entries.ContainsKey(path) && Path.GetFileName(path).StartsWith("workbook", StringComparison.OrdinalIgnoreCase))
        {
            return path;
        }

        throw new FileRefusedException(NotAWorkbook(path));
    }

    /// <summary>True when the package has the part.</summary>
    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Reads a part's XML, forward only.</summary>
    /// <param name="path">Path inside the package.</param>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public XmlReader Read(string path)
    {
        var entry = entries.GetValueOrDefault(path) ?? throw new InvalidDataException($"The workbook lacks its part {path}.");
        return XmlReader.Create(budget.Count(entry.Open()), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>What a part refers to, by relation id. Targets outside the package are left out.</summary>
    /// <param name="part">Path of the part; empty for the package itself.</param>
    public Dictionary<string, (string Type, string Path)> Relationships(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : string.Empty;
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var path = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!entries.ContainsKey(path))
        {
            return found;
        }

        using var reader = Read(path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External" && reader.GetAttribute("Target") is { } target)
            {
                found.TryAdd(reader.GetAttribute("Id") ?? string.Empty, (reader.GetAttribute("Type") ?? string.Empty, Resolve(folder, target)));
            }
        }

        return found;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private Finding NotAWorkbook(string? documentPath)
    {
        var kind = documentPath switch
        {
            { } path when path.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) => ("en binär Excel-bok (.xlsb)", "a binary Excel workbook (.xlsb)"),
            not null => ("ett annat Office-dokument", "another Office document"),
            _ when entries.ContainsKey("content.xml") && entries.ContainsKey("mimetype") => ("ett kalkylblad i OpenDocument-format (.ods)", "an OpenDocument spreadsheet (.ods)"),
            _ => ("ett zip-arkiv, inte en Excel-bok", "a zip archive, not an Excel workbook"),
        };
        return Finding.Of(
            $"Filen är {kind.Item1}.", "Spara tabellen som Excel-arbetsbok (.xlsx) eller «CSV UTF-8».",
            $"The file is {kind.Item2}.", "Save the table as an Excel workbook (.xlsx) or “CSV UTF-8”.");
    }
}
