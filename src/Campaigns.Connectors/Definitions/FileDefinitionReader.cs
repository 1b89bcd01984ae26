using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>The section <c>file</c> of a connector → its record.</summary>
internal static class FileDefinitionReader
{
    private static readonly Dictionary<string, char> Separators = new(StringComparer.Ordinal) { ["semicolon"] = ';', ["comma"] = ',', ["tab"] = '\t', ["pipe"] = '|' };
    private static readonly IReadOnlyDictionary<string, TotalRows> Totals = Words.Of<TotalRows>();
    private static readonly IReadOnlyDictionary<string, ColumnRole> Roles = Words.Of<ColumnRole>();
    private static readonly IReadOnlyDictionary<string, DecimalSign> DecimalSigns = Words.Of<DecimalSign>();

    /// <summary>Statuses that a whole file can have; absences belong to single cells.</summary>
    private static readonly Dictionary<string, FigureStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["final"] = FigureStatus.Final, ["preliminary"] = FigureStatus.Preliminary,
    };

    public static FileDefinition Read(YamlSection section)
    {
        var definition = new FileDefinition
        {
            Separators = section.Choices("separators", Separators),
            Columns = [.. section.Sections("columns").Select(Column)],
            Totals = section.Choice("totals", Totals, TotalRows.Skip),
            IgnoreOtherColumns = section.Flag("ignore_other_columns"),
            Status = section.Choice("status", Statuses, FigureStatus.Final),
            Constructed = section.Flag("constructed"),
            Constants = Constants(section.Section("constants")),
            Tables = section.Section("tables") is { } tables ? TablesReader.Read(tables) : new TablesDefinition(),
            Figures = [.. section.Sections("figures").Select(FigureDefinitionReader.Read)],
        };
        section.End();
        return definition;
    }

    private static ColumnDefinition Column(YamlSection section)
    {
        var role = section.Text("reads", "campaign");
        if (role.Length > 0 && !Roles.ContainsKey(role))
        {
            section.Fault("reads", $"'{role}' is not what a column can tell.", $"Write one of {string.Join(", ", Roles.Keys)}.");
        }

        var column = new ColumnDefinition
        {
            Header = section.Texts("header"),
            Reads = Roles.GetValueOrDefault(role),
            Required = section.Flag("required"),
            MayBeAbsent = section.Flag("may_be_absent"),
            Decimal = section.Choice("decimal", DecimalSigns, DecimalSign.Auto),
            Dates = section.Texts("dates"),
            Year = section.Has("year") ? section.Number("year", 2023, 1990, 2100) : null,
            Meaning = section.Localized("meaning"),
            Example = section.OptionalText("example"),
            Figure = section.Section("figure") is { } figure ? FigureDefinitionReader.Read(figure) : null,
        };
        section.End();
        return column;
    }

    private static ConstantsDefinition Constants(YamlSection? section)
    {
        if (section is null)
        {
            return new ConstantsDefinition();
        }

        var constants = new ConstantsDefinition
        {
            Campaign = section.OptionalText("campaign"),
            Track = section.OptionalText("track"),
            Channel = section.OptionalText("channel"),
            Placement = section.OptionalText("placement"),
        };
        section.End();
        return constants;
    }
}
