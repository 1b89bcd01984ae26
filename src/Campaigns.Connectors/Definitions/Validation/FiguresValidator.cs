using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Validation;

/// <summary>Rules for what numbers are: a file is long or wide, each pair of words stands once, a rate has its base.</summary>
internal static class FiguresValidator
{
    public static void Validate(FileDefinition file, DefinitionFaults faults)
    {
        CheckLayout(file, faults);
        var pairs = new HashSet<(string, string)>();
        for (var index = 0; index < file.Figures.Count; index++)
        {
            var figure = file.Figures[index];
            var path = $"file.figures[{index}]";
            CheckFigure(figure, path, faults);
            if (figure.Metric is null)
            {
                faults.AddAt(path, "The file's word for the metric is missing.", "Write metric: the word.");
            }
            else if (!pairs.Add((Wording.Key(figure.Metric), Wording.Key(figure.Unit ?? string.Empty))))
            {
                faults.AddAt(path, $"The metric '{figure.Metric}' with the unit '{figure.Unit}' stands in the table already.", "Remove one of them.");
            }
        }

        for (var index = 0; index < file.Columns.Count; index++)
        {
            if (file.Columns[index].Figure is { } figure)
            {
                CheckFigure(figure, $"file.columns[{index}].figure", faults);
            }
        }
    }

    private static void CheckLayout(FileDefinition file, DefinitionFaults faults)
    {
        var roles = file.Columns.Select(column => column.Reads).ToHashSet();
        var isLong = roles.Contains(ColumnRole.Value) || roles.Contains(ColumnRole.Metric) || file.Figures.Count > 0;
        var isWide = roles.Contains(ColumnRole.Figure);
        if (isLong == isWide)
        {
            faults.AddAt("file.columns", "The file is neither long (metric, value) nor wide (figure), or both.", "Declare columns with reads: metric and value and the table figures, or columns with reads: figure.");
        }
        else if (isLong && !(roles.Contains(ColumnRole.Value) && roles.Contains(ColumnRole.Metric) && file.Figures.Count > 0))
        {
            faults.AddAt("file.columns", "A long file needs columns with reads: metric and reads: value, and the table figures.", "Add what is missing.");
        }

        foreach (var column in file.Columns.Where(column => column.Reads is ColumnRole.Metric or ColumnRole.Value && !column.Required))
        {
            faults.AddAt($"file.columns[{file.Columns.ToList().IndexOf(column)}]", "Every row of a long file has its metric and value.", "Write required: true.");
        }
    }

    private static void CheckFigure(FigureDefinition figure, string path, DefinitionFaults faults)
    {
        if (MetricCatalog.Find(figure.As) is not { } metric)
        {
            var near = MetricCatalog.Nearest(figure.As);
            faults.AddAt($"{path}.as", $"There is no metric '{figure.As}'.", near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Write an id of the metric catalogue.");
            return;
        }

        CheckForm(figure, metric, path, faults);
        CheckBases(figure, metric, path, faults);
    }

    /// <summary>The form of the number fits the metric's unit, so that a percent is never stored as a count or an amount as a share.</summary>
    private static void CheckForm(FigureDefinition figure, MetricDefinition metric, string path, DefinitionFaults faults)
    {
        if ((metric.Unit == MetricUnit.Ratio) != IsShare(figure))
        {
            faults.AddAt($"{path}.number", metric.Unit == MetricUnit.Ratio ? $"{metric.Id} is a share." : $"{metric.Id} is no share.", metric.Unit == MetricUnit.Ratio ? "Write number: percent, or fraction for 0 to 1." : "Write number: whole or decimal.");
        }

        if ((metric.Unit == MetricUnit.Money) != (figure.Number == NumberForm.Money))
        {
            faults.AddAt($"{path}.number", metric.Unit == MetricUnit.Money ? $"{metric.Id} is an amount." : $"{metric.Id} is no amount.", metric.Unit == MetricUnit.Money ? "Write number: money." : "Write another number form.");
        }
    }

    private static void CheckBases(FigureDefinition figure, MetricDefinition metric, string path, DefinitionFaults faults)
    {
        if (metric.Unit == MetricUnit.Ratio && figure.Of is null)
        {
            faults.AddAt(path, "A share does not say what it is a share of.", $"Write of: one of {string.Join(", ", Words.Of<DenominatorBase>().Keys)}.");
        }

        if (metric.Unit != MetricUnit.Ratio && figure.Of is not null)
        {
            faults.AddAt($"{path}.of", "Only shares have a base.", "Remove of.");
        }

        if (metric.Kind == MetricKind.UniqueCount && figure.Counts is null)
        {
            faults.AddAt(path, $"{metric.Id} does not say what it counts.", $"Write counts: one of {string.Join(", ", Words.Of<IdentityBasis>().Keys)}.");
        }
    }

    private static bool IsShare(FigureDefinition figure) => figure.Number is NumberForm.Percent or NumberForm.Fraction;
}
