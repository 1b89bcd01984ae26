using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>Every damaged workbook ends as stored or as refused with words, whether the archive or the XML inside it is damaged.</summary>
public class DamagedWorkbooksTests
{
    private static readonly string Sheet = WorkbookFolder.Rows(
    [
        ["document", "campaign", "track", "channel", "audience", "metric", "value", "unit", "qualifier", "period_start", "period_end"],
        .. Enumerable.Range(1, 20).Select(number => new[]
        {
            "Jämställdhetsmyndigheten, Rapport 2024:3", "Låt inte tystnaden tala", "unga", "tiktok", "unga", "impressions", WorkbookFolder.Number($"{number}000"), "times", "unhedged",
            WorkbookFolder.Number($"{45200 + number}", 1), WorkbookFolder.Number($"{45200 + number}", 1),
        }),
    ]) + "<mergeCells><mergeCell ref=\"B2:B9\"/></mergeCells>";

    [Fact]
    public async Task Import_DamagedArchive_NeverCrashes()
    {
        var original = new WorkbookFolder { Formats = ["yyyy-mm-dd"] }.Add("Blad1", Sheet).ToBytes();
        for (var seed = 0; seed < FuzzRounds.Of(400); seed++)
        {
            var random = new Random(seed);
            var damaged = original.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            }

            await Check(seed % 5 == 0 ? damaged[..random.Next(4, damaged.Length)] : damaged, seed);
        }
    }

    [Fact]
    public async Task Import_DamagedXml_NeverCrashesAndReachesEveryWayOut()
    {
        var outcomes = new HashSet<ImportOutcome>();
        string[] inserts = ["<", ">", "\"", "</c>", "<c>", "<v>", "</v>", "&amp;", "&x;", " t=\"s\"", " t=\"e\"", "E+99", "-", ".", "99999999999999999999", "r=\"ZZZZ1\"", "<row>", "</row>", "<f/>"];
        for (var seed = 0; seed < FuzzRounds.Of(600); seed++)
        {
            var random = new Random(seed);
            var xml = Sheet;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(xml.Length);
                xml = random.Next(3) switch
                {
                    0 => xml.Insert(at, inserts[random.Next(inserts.Length)]),
                    1 => xml.Remove(at, Math.Min(random.Next(1, 30), xml.Length - at)),
                    _ => xml.Remove(at, 1).Insert(at, ((char)random.Next(' ', '~')).ToString()),
                };
            }

            outcomes.Add(await Check(new WorkbookFolder { Formats = ["yyyy-mm-dd"] }.Add("Blad1", xml).ToBytes(), seed));
        }

        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Stored, ImportOutcome.StoredGoodRows], outcomes.OrderBy(outcome => outcome.ToString(), StringComparer.Ordinal));
    }

    private static async Task<ImportOutcome> Check(byte[] damaged, int seed)
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(damaged, acceptGoodRows: seed % 2 == 0);

        Assert.Equal(report.ErrorCount == 0, report.Outcome == ImportOutcome.Stored);
        Assert.Equal(report.Outcome == ImportOutcome.Refused ? 0 : report.Figures.Count, bench.Store.All.Count);
        Assert.All(report.Errors, error => Assert.True(error.Message.Sv.Length > 20 && error.Message.En.Length > 20, $"Seed {seed}: {error}"));
        return report.Outcome;
    }
}
