using Campaigns.Connectors.Files.Dates;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Portfolio;

/// <summary>The keys <c>from</c> and <c>to</c>: a day, month or year each; a missing one is not known.</summary>
internal static class DaySpan
{
    private static readonly IDateForm[] Forms = [NumericDateForm.Iso, new MonthForm(), new YearForm()];

    public static (DateOnly? First, DateOnly? Last, DatePrecision Precision) Read(YamlSection section)
    {
        var from = ReadOne(section, "from");
        var to = ReadOne(section, "to");
        if (from is not null && to is not null && to.Last < from.First)
        {
            section.Fault("to", "The end is before the start.", "Swap the days or correct one of them.");
        }

        var precision = (DatePrecision)Math.Max((int)(from?.Precision ?? DatePrecision.Day), (int)(to?.Precision ?? DatePrecision.Day));
        return (from?.First, to?.Last, precision);
    }

    /// <summary>One key that holds a day, month or year; null when it is missing or is none, which is a fault.</summary>
    public static DateSpan? ReadOne(YamlSection section, string key)
    {
        if (section.OptionalText(key) is not { } text)
        {
            return null;
        }

        foreach (var form in Forms)
        {
            if (form.Read(text, null) is { } span)
            {
                return span;
            }
        }

        section.Fault(key, $"'{text}' is no day, month or year.", "Write 2023-10-18, 2023-10 or 2023.");
        return null;
    }
}
