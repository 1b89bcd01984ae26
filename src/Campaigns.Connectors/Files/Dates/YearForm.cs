using System.Globalization;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>A calendar year: <c>2023</c>.</summary>
internal sealed class YearForm : IDateForm
{
    public string Name => "year";

    public string Example => "2023";

    public DateSpan? Read(string text, int? year) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && DateForms.Day(number, 1, 1) is not null
            ? DateSpan.Year(number)
            : null;
}
