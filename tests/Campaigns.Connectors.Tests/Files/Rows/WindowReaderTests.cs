using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Files.Rows;

public class WindowReaderTests
{
    private const string Header = "document;campaign;track;channel;audience;metric;value;unit;qualifier;period_start;period_end\n";

    public static TheoryData<string, string, Window> Windows() => new()
    {
        { "", "", Window.WholeFlight },
        { "2023-10-18", "", new Window(WindowKind.Custom, new DateOnly(2023, 10, 18), null) },
        { "", "2023-10-18", new Window(WindowKind.Custom, null, new DateOnly(2023, 10, 18)) },
        { "2023-10-18", "2023-10-18", Window.Day(new DateOnly(2023, 10, 18)) },
        { "2023-10-16", "2023-10-22", new Window(WindowKind.Custom, new DateOnly(2023, 10, 16), new DateOnly(2023, 10, 22)) },
        { "2023-12", "2023-12", new Window(WindowKind.Month, new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31), DatePrecision.Month) },
        { "2023-12", "2024-01", new Window(WindowKind.Custom, new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 31), DatePrecision.Month) },
        { "2023-10-18", "2023-12", new Window(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 12, 31), DatePrecision.Month) },
        { "2023-10", "2023-12-05", new Window(WindowKind.Custom, new DateOnly(2023, 10, 1), new DateOnly(2023, 12, 5), DatePrecision.Month) },
        { "2023", "2023", new Window(WindowKind.Custom, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), DatePrecision.Year) },
        { "2023", "", new Window(WindowKind.Custom, new DateOnly(2023, 1, 1), null, DatePrecision.Year) },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Import_PeriodColumns_GiveTheWindowAsStated(string start, string end, Window window)
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync($"{Header}Jämställdhetsmyndigheten, Rapport 2024:3;Resekurage;;facebook;;reach;5;accounts;exact;{start};{end}\n");

        Assert.Empty(report.Errors);
        Assert.Equal(window, Assert.Single(bench.Store.All).Window);
    }
}
