using System.Globalization;
using Campaigns.Connectors.Files.Dates;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Files.Dates;

public class DateFormsTests
{
    [Theory]
    [InlineData("iso", "2023-10-18", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("iso", "2023-10-18 13.45", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("iso", "2023-10-18T23:59:59", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("iso", "2023‑10‑18", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("compact", "20231018", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("short", "231018", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("day_first", "18/10/2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("day_first", "18.10.2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("day_first", "1/2-24", 2024, null, null, WindowKind.Day)]
    [InlineData("day_first", "18/10", 2023, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("day_first", "18/10", null, null, null, WindowKind.Day)]
    [InlineData("day_first", "10/18/2023", null, null, null, WindowKind.Day)]
    [InlineData("month_first", "10/18/2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("month_first", "18/10/2023", null, null, null, WindowKind.Day)]
    [InlineData("written", "18 okt 2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("written", "onsdag 18 oktober 2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("written", "Onsdag den 18 Oktober 2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("written", "18 October 2023", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("written", "tisdag 18 oktober 2023", null, null, null, WindowKind.Day)]
    [InlineData("written", "18 okt", null, null, null, WindowKind.Day)]
    [InlineData("month", "2023-12", null, "2023-12-01", "2023-12-31", WindowKind.Month)]
    [InlineData("month", "2024-02", null, "2024-02-01", "2024-02-29", WindowKind.Month)]
    [InlineData("month", "okt-23", null, "2023-10-01", "2023-10-31", WindowKind.Month)]
    [InlineData("month", "Okt 2023", null, "2023-10-01", "2023-10-31", WindowKind.Month)]
    [InlineData("month", "oktober", 2023, "2023-10-01", "2023-10-31", WindowKind.Month)]
    [InlineData("month", "oktober", null, null, null, WindowKind.Month)]
    [InlineData("month", "2023-13", null, null, null, WindowKind.Month)]
    [InlineData("year", "2023", null, "2023-01-01", "2023-12-31", WindowKind.Custom)]
    [InlineData("year", "0023", null, null, null, WindowKind.Custom)]
    [InlineData("week", "2023-W42", null, "2023-10-16", "2023-10-22", WindowKind.Week)]
    [InlineData("week", "2023v42", null, "2023-10-16", "2023-10-22", WindowKind.Week)]
    [InlineData("week", "v2342", null, "2023-10-16", "2023-10-22", WindowKind.Week)]
    [InlineData("week", "v.42", 2023, "2023-10-16", "2023-10-22", WindowKind.Week)]
    [InlineData("week", "Vecka 42", 2023, "2023-10-16", "2023-10-22", WindowKind.Week)]
    [InlineData("week", "v.42", null, null, null, WindowKind.Week)]
    [InlineData("week", "2026v53", null, "2026-12-28", "2027-01-03", WindowKind.Week)]
    [InlineData("week", "2023v53", null, null, null, WindowKind.Week)]
    [InlineData("week", "2025-W01", null, "2024-12-30", "2025-01-05", WindowKind.Week)]
    [InlineData("week", "2023v0", null, null, null, WindowKind.Week)]
    [InlineData("excel_1900", "45217", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("excel_1904", "43755", null, "2023-10-18", "2023-10-18", WindowKind.Day)]
    [InlineData("excel_1900", "99999", null, null, null, WindowKind.Day)]
    [InlineData("range", "2026-10-05 - 2026-10-11", null, "2026-10-05", "2026-10-11", WindowKind.Custom)]
    [InlineData("range", "2026-10-05–2026-10-11", null, "2026-10-05", "2026-10-11", WindowKind.Custom)]
    [InlineData("range", "2026-10-11 - 2026-10-05", null, null, null, WindowKind.Custom)]
    [InlineData("range", "16-22/10", 2023, "2023-10-16", "2023-10-22", WindowKind.Custom)]
    [InlineData("range", "16/10–22/10", 2023, "2023-10-16", "2023-10-22", WindowKind.Custom)]
    [InlineData("range", "28/9-4/10", 2023, "2023-09-28", "2023-10-04", WindowKind.Custom)]
    [InlineData("range", "v.42-44", 2023, "2023-10-16", "2023-11-05", WindowKind.Custom)]
    [InlineData("range", "v42–v44", 2023, "2023-10-16", "2023-11-05", WindowKind.Custom)]
    [InlineData("range", "v.44-42", 2023, null, null, WindowKind.Custom)]
    [InlineData("iso", "2023-02-29", null, null, null, WindowKind.Day)]
    [InlineData("iso", "2023-10-18 25:10", null, null, null, WindowKind.Day)]
    [InlineData("iso", "18/10/2023", null, null, null, WindowKind.Day)]
    public void Read_Form_GivesTheDaysOrRefuses(string form, string cell, int? year, string? first, string? last, WindowKind kind)
    {
        var span = DateForms.ByName[form].Read(Wording.Key(cell), year);

        Assert.Equal((first, last), (Text(span?.First), Text(span?.Last)));
        Assert.Equal(first is null ? null : kind, span?.Kind);
    }

    [Fact]
    public void Examples_OfEveryForm_AreReadByTheirForm() => Assert.All(DateForms.ByName.Values, form => Assert.NotNull(form.Read(Wording.Key(form.Example), null)));

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
