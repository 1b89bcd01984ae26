using System.Globalization;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>Every damaged file ends as stored or as refused with errors that say where; never as a crash, never as a number that the file does not hold.</summary>
public class DamagedFilesTests
{
    [Fact]
    public async Task Import_DamagedPublishedFigures_NeverStoresAWrongNumber()
    {
        var original = ImportBench.PublishedFigures;
        var outcomes = new Dictionary<ImportOutcome, int>();
        for (var seed = 0; seed < FuzzRounds.Of(1500); seed++)
        {
            var damaged = new FileMutator(seed).Mutate(original);
            var bench = ImportBench.Create();

            var report = await bench.RunAsync(damaged, acceptGoodRows: seed % 2 == 0);

            outcomes[report.Outcome] = outcomes.GetValueOrDefault(report.Outcome) + 1;
            CheckErrors(report, seed);
            CheckStored(bench, report, damaged, seed);
        }

        // The damage must reach every way out, or the test proves nothing.
        Assert.All([ImportOutcome.Stored, ImportOutcome.StoredGoodRows, ImportOutcome.Refused], outcome => Assert.True(outcomes.GetValueOrDefault(outcome) > 20, $"{outcome}: {outcomes.GetValueOrDefault(outcome)}"));
    }

    private static void CheckErrors(ImportReport report, int seed)
    {
        Assert.Equal(report.ErrorCount == 0, report.Outcome == ImportOutcome.Stored);
        Assert.All(report.Errors, error => Assert.True(error.Message.Sv.Length > 20 && error.Message.En.Length > 20 && error.Line is null or >= 1, $"Seed {seed}: {error}"));
        Assert.All(report.Errors, error => Assert.False(error.Message.Sv.Any(char.IsControl), $"Seed {seed}: {error.Message.Sv}"));
    }

    private static void CheckStored(ImportBench bench, ImportReport report, byte[] damaged, int seed)
    {
        Assert.Equal(report.Outcome == ImportOutcome.Refused ? 0 : report.Figures.Count, bench.Store.All.Count);
        if (bench.Store.All.Count == 0)
        {
            return;
        }

        var table = new NaiveTable(damaged, report.Facts!.Encoding, report.Facts.Separator!.Value);
        var header = table.Row(report.Facts.HeaderLine).Select(Plain).ToList();
        foreach (var figure in bench.Store.All)
        {
            var row = table.Row(int.Parse(figure.Provenance.Pointer.Split('/')[2], CultureInfo.InvariantCulture));
            var value = Plain(row[header.IndexOf("value")]);
            Assert.True(figure.Value is not { } number || Holds(value, number, figure.Metric), $"Seed {seed}: '{value}' was stored as {figure.Value} {figure.Metric}.");
            var campaign = bench.Connector.File.Tables.Campaigns.FirstOrDefault(pair => pair.Value == figure.Series.Campaign).Key;
            Assert.True(Plain(row[header.IndexOf("campaign")]) == Plain(campaign), $"Seed {seed}: the row is about '{row[header.IndexOf("campaign")]}', not {figure.Series.Campaign}.");
        }
    }

    /// <summary>True when the cell's digits are the number's, and its decimals, if any, stand after a sign in the cell.</summary>
    private static bool Holds(string cell, decimal number, string metric)
    {
        var digits = string.Concat(cell.Where(char.IsAsciiDigit));
        var written = metric == "completion_rate" ? number * 100 : number;
        var signs = cell.Count(character => character is '.' or ',');
        var decimals = signs == 0 ? 0 : cell.Length - 1 - cell.LastIndexOfAny(['.', ',']);
        var unsigned = decimal.Parse(digits, CultureInfo.InvariantCulture);
        var magnitude = cell.Contains("miljoner", StringComparison.Ordinal) ? 1_000_000 : 1;
        return written == unsigned * magnitude || (decimals > 0 && written == unsigned * magnitude / Enumerable.Repeat(10m, decimals).Aggregate((left, right) => left * right));
    }

    private static string Plain(string cell) => string.Concat(cell.Where(character => char.IsAscii(character) ? character is not ('"' or ' ' or '\t' or '\r' or '\n') : char.IsLetterOrDigit(character))).ToLowerInvariant();
}
