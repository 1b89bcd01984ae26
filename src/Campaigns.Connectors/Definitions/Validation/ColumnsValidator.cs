using Campaigns.Connectors.Files.Dates;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation;

/// <summary>Rules for <c>file.columns</c>: heads and roles stand once, and together they name a figure and its campaign.</summary>
internal static class ColumnsValidator
{
    public static void Validate(ConnectorDefinition definition, DefinitionFaults faults)
    {
        var file = definition.File;
        if (file.Separators.Count == 0)
        {
            faults.AddAt("file.separators", "No separator is declared.", "Write separators: [semicolon, comma, tab, pipe], or those that the sender uses.");
        }

        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < file.Columns.Count; index++)
        {
            CheckColumn(file.Columns[index], $"file.columns[{index}]", heads, faults);
        }

        CheckRoles(definition, faults);
    }

    private static void CheckColumn(ColumnDefinition column, string path, HashSet<string> heads, DefinitionFaults faults)
    {
        if (column.Header.Count == 0)
        {
            faults.AddAt($"{path}.header", "The column has no head.", "Write header: the head as the file has it, or a list of heads.");
        }

        foreach (var head in column.Header.Where(head => !heads.Add(Wording.Key(head))))
        {
            faults.AddAt($"{path}.header", $"The head '{head}' belongs to another column already.", "Give each head to one column.");
        }

        var isDate = column.Reads is ColumnRole.Period or ColumnRole.PeriodStart or ColumnRole.PeriodEnd;
        if (isDate != column.Dates.Count > 0)
        {
            faults.AddAt($"{path}.dates", isDate ? "The forms of its dates are not declared." : "Only period columns have dates.", isDate ? $"Write dates: with some of {Forms}." : "Remove dates.");
        }

        CheckForms(column, path, faults);
        if ((column.Reads == ColumnRole.Figure) != (column.Figure is not null))
        {
            faults.AddAt($"{path}.figure", "A column with reads: figure, and only that, says what its figures are.", "Write figure: { as: impressions }, or remove it.");
        }
    }

    private static string Forms => string.Join(", ", DateForms.ByName.Keys);

    private static void CheckForms(ColumnDefinition column, string path, DefinitionFaults faults)
    {
        foreach (var form in column.Dates.Where(form => !DateForms.ByName.ContainsKey(form)))
        {
            faults.AddAt($"{path}.dates", $"'{form}' is no form of dates.", $"Write some of {Forms}.");
        }

        if (column.Dates.Contains(NumericDateForm.DayFirst.Name) && column.Dates.Contains(NumericDateForm.MonthFirst.Name))
        {
            faults.AddAt($"{path}.dates", "day_first and month_first together leave 10/11/2023 open.", "Declare the one that the sender writes.");
        }
    }

    private static void CheckRoles(ConnectorDefinition definition, DefinitionFaults faults)
    {
        var columns = definition.File.Columns;
        foreach (var group in columns.Where(column => column.Reads is not (ColumnRole.Figure or ColumnRole.Ignored)).GroupBy(column => column.Reads).Where(group => group.Count() > 1))
        {
            faults.AddAt("file.columns", $"Several columns have reads: {Words.SnakeCase(group.Key.ToString())}.", "Keep one.");
        }

        var campaign = columns.FirstOrDefault(column => column.Reads == ColumnRole.Campaign);
        if (definition.File.Constants.Campaign is null && campaign is not { Required: true })
        {
            faults.AddAt("file.columns", "A row may be without a campaign.", "Add a column with reads: campaign and required: true, or write constants: { campaign: … }.");
        }

        if (columns.Any(column => column.Reads == ColumnRole.Period) && columns.Any(column => column.Reads is ColumnRole.PeriodStart or ColumnRole.PeriodEnd))
        {
            faults.AddAt("file.columns", "The period is declared twice: as period and as period_start or period_end.", "Keep one of the two.");
        }

        if (columns.Any(column => column.Reads == ColumnRole.Document) != (definition.Document is not null) && definition.Document is null)
        {
            faults.AddAt("document", "A column names the document, but the connector does not say which document is its own.", "Write document: the document's name.");
        }
    }
}
