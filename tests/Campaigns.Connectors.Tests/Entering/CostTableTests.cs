using System.Text;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Tests.Entering;

public sealed class CostTableTests : IDisposable
{
    private const string Swedish = "kampanj;spår;kanal;skede;slag;belopp;valuta;moms;från;till;anteckning\n";
    private readonly EntryBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("kampanj;spår;kanal;skede;slag;belopp;valuta;moms;från;till;anteckning\nlitt;unga;tiktok;fakturerad;media;40 000,50;SEK;25 %;2023-10-18;2023-11;Våg 1\n")]
    [InlineData("campaign,track,channel,stage,kind,amount,currency,vat,from,to,note\nlitt,unga,tiktok,invoiced,media,40000.50,SEK,25%,2023-10-18,2023-11,Våg 1\n")]
    [InlineData("Kampanj\tSpår\tKanal\tSkede\tSlag\tBelopp\tValuta\tMoms\tFrån\tTill\tAnteckning\nLåt inte tystnaden tala\tUnga\tTikTok\tFakturerad\tMedia\t40 000,50 kr\tsek\t25 %\t20231018\t2023-11\tVåg 1\n")]
    public async Task Enter_RowInAnyWriting_IsTheSameCost(string file)
    {
        var report = await bench.EnterAsync("kostnader.csv", file);

        Assert.Empty(report.Faults);
        var entry = Assert.Single(await bench.ListAsync<CostLine>());
        Assert.Equal(
            new CostLine
            {
                Campaign = "litt", Track = "unga", Channel = "tiktok", CostKind = CostKind.Media, Stage = CostStage.Invoiced, Amount = 40000.5m, Currency = "SEK",
                Vat = VatBasis.Included, VatRate = 0.25m, First = new DateOnly(2023, 10, 18), Last = new DateOnly(2023, 11, 30), Note = "Våg 1",
                Reference = $"kostnader.csv:2 (sha256:{report.RawId[..12]})",
            },
            entry.Record);
        Assert.Equal(("Anna", bench.Clock.Now), (entry.EnteredBy, entry.EnteredAt));
        Assert.Equal(("enter", "kostnader.csv", "text/csv"), (bench.Files.Answers[report.RawId].Source, bench.Files.Answers[report.RawId].Origin, bench.Files.Answers[report.RawId].ContentType));
    }

    [Fact]
    public async Task Enter_Windows1252WithoutOptionalColumns_LeavesThemUnknown()
    {
        var report = await bench.EnterAsync("k.csv", Encoding.Latin1.GetBytes("kampanj;skede;slag;belopp\nLåt inte tystnaden tala;beställd;arvode;95000\n"), "Anna");

        Assert.Empty(report.Faults);
        var line = Assert.Single(await bench.ListAsync<CostLine>()).Record;
        Assert.Equal((null, null, VatBasis.Unknown, CostStage.Ordered, CostKind.Fee), (line.Track, line.Channel, line.Vat, line.Stage, line.CostKind));
    }

    [Theory]
    [InlineData("litt;ung;tiktok;planerad;media;1;SEK;utan;;;", "Row 3, column spår: “ung” is not known here. Write one of: unga.")]
    [InlineData("lit;;;planerad;media;1;SEK;utan;;;", "Row 3, column kampanj: “lit” is not known here. Write one of: litt.")]
    [InlineData("litt;;telefon;planerad;media;1;SEK;utan;;;", "Row 3, column kanal: “telefon” is not known here. Write one of: tiktok, bio.")]
    [InlineData("litt;;bio;klar;media;1;SEK;utan;;;", "Row 3, column skede: “klar” is not known here. Write one of: planned, ordered, invoiced.")]
    [InlineData("litt;;bio;rapporterad;media;1;SEK;utan;;;", "Row 3, column skede: Reported costs are read from the platform.")]
    [InlineData("litt;;bio;;media;1;SEK;utan;;;", "Row 3, column skede: The cell is empty")]
    [InlineData("litt;;bio;planerad;mat;1;SEK;utan;;;", "Row 3, column slag: “mat” is not known here.")]
    [InlineData("litt;;bio;planerad;media;många;SEK;utan;;;", "Row 3, column belopp: “många” is not a number. Write digits only")]
    [InlineData("litt;;bio;planerad;media;;SEK;utan;;;", "Row 3, column belopp: The cell is empty. An empty cell is not zero.")]
    [InlineData("litt;;bio;planerad;media;-5;SEK;utan;;;", "Row 3, column belopp: “-5” is below zero.")]
    [InlineData("litt;;bio;planerad;media;1.234;SEK;utan;;;", "Row 3, column belopp: “1.234” may be 1234 or 1.234")]
    [InlineData("litt;;bio;planerad;media;5 kr;EUR;utan;;;", "Row 3, column belopp: “5 kr” is in kronor, but the currency is “EUR”.")]
    [InlineData("litt;;bio;planerad;media;1;kronor;utan;;;", "Row 3, column valuta: “KRONOR” is no currency. Write three capital letters")]
    [InlineData("litt;;bio;planerad;media;1;SEK;med;;;", "Row 3, column moms: VAT is included but its rate is missing")]
    [InlineData("litt;;bio;planerad;media;1;SEK;kanske;;;", "Row 3, column moms: “kanske” is not known here.")]
    [InlineData("litt;;bio;planerad;media;1;SEK;utan;i höstas;;", "Row 3, column från: “i höstas” is no date")]
    [InlineData("litt;;bio;planerad;media;1;SEK;utan;2023-11;2023-10;", "Row 3, column till: “2023-10” is before “2023-11”. Swap")]
    [InlineData("litt;;bio;planerad;media;1,50;SEK;utan;;;;;x", "Row 3: The row has 13 cells, the header row 11.")]
    public async Task Enter_FaultyRow_NamesItAndEntersNothing(string row, string message)
    {
        var report = await bench.EnterAsync("k.csv", $"{Swedish}litt;;bio;planerad;media;7;SEK;utan;;;\n{row}\n");

        Assert.StartsWith("k.csv: " + message, Assert.Single(report.Faults).Message, StringComparison.Ordinal);
        Assert.Equal(3, report.Faults[0].Line);
        Assert.Empty(await bench.ListAsync<CostLine>());
        Assert.Empty(bench.Files.Answers);
    }

    [Fact]
    public async Task Enter_SeveralFaults_NamesEachInOneReading()
    {
        var report = await bench.EnterAsync("k.csv", $"{Swedish}lit;;bio;klar;media;x1;SEK;utan;;;\nlitt;ung;bio;planerad;media;7;SEK;utan;;;\n");

        Assert.Equal([2, 2, 2, 3], report.Faults.Select(fault => fault.Line!.Value));
    }

    [Theory]
    [InlineData("kampanj;slag\nlitt;media\n", "k.csv: Row 1: The header row lacks the columns stage, amount. Write them in the header row")]
    [InlineData("kampanj;skede;slag;belopp;momssats\nlitt;planerad;media;1;2\n", "k.csv: Row 1, column momssats: The column momssats is not known.")]
    [InlineData("kampanj;skede;slag;belopp\n", "k.csv: The table has no rows.")]
    public async Task Enter_TableThatCannotBeRead_SaysWhy(string file, string message)
    {
        var fault = Assert.Single((await bench.EnterAsync("k.csv", file)).Faults);

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }
}
