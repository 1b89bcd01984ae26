using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Tests.Entering;

public sealed class PlanningFileEntryTests : IDisposable
{
    private const string Plan = """
        campaigns:
          - slug: litt
            costs:
              - { track: unga, channel: tiktok, kind: media, stage: planned, amount: 40000, vat: excluded, from: 2023-10-18 }
              - { kind: fee, stage: invoiced, amount: 95000, vat: included, vat_rate: 0.25, note: Mediebyrå }
            targets: [{ channel: tiktok, metric: reach, value: 60000 }, { channel: bio, metric: admissions, value: 5000, note: Två veckor }]
            populations:
              - name: { sv: Unga, en: Young people }
                size: 1410000
                year: 2023
                source: SCB
                cells: [{ audience: "sex:men,age:18-24", size: 410000 }]
        """;

    private const string Table = "kampanj;skede;slag;belopp\nlitt;planerad;media;100\nlitt;planerad;arvode;200\n";

    private readonly EntryBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Enter_Yaml_EntersEveryKindWithItsPlace()
    {
        var report = await bench.EnterAsync("/somewhere/plan.yaml", Plan);

        Assert.Equal((5, 0, 0), (report.Entered, report.Known, report.Faults.Count));
        var mark = $"(sha256:{report.RawId[..12]})";
        Assert.Equal([$"plan.yaml:4 {mark}", $"plan.yaml:5 {mark}"], (await bench.ListAsync<CostLine>()).Select(entry => entry.Record.Reference!).Order());
        Assert.Equal([$"plan.yaml:6 {mark}", $"plan.yaml:6 {mark}. Två veckor"], (await bench.ListAsync<TargetLine>()).Select(entry => entry.Record.Note!).Order());
        var population = Assert.Single(await bench.ListAsync<PopulationTable>());
        Assert.Equal(($"plan.yaml:8 {mark}", 410000, "Anna", bench.Clock.Now), (population.Record.Note, Assert.Single(population.Record.Cells).Size, population.EnteredBy, population.EnteredAt));
        Assert.Equal("application/yaml", bench.Files.Answers[report.RawId].ContentType);
    }

    [Fact]
    public async Task Enter_RatesAndBreaks_ServeEveryCampaignAndAreEnteredOnce()
    {
        const string Common = """
            rates:
              - { currency: EUR, sek_per_unit: 11.4123, day: 2023-12-15, source: Riksbanken }
            breaks:
              - { channel: tiktok, metric: views_6s, valid_from: 2024-03, reason: { sv: Räknas om., en: Counted anew. }, source: Plattformens meddelande }
            """;

        var report = await bench.EnterAsync("kurser.yaml", Common);
        var again = await bench.EnterAsync("kurser.yaml", Common);
        var twice = await bench.EnterAsync("andra.yaml", Common + "\n");

        Assert.Equal((2, 0, 0), (report.Entered, report.Known, report.Faults.Count));
        Assert.Equal((0, 2), (again.Entered, again.Known));
        Assert.Equal(2, twice.Faults.Count);
        var rate = Assert.Single(await bench.ListAsync<RateLine>());
        Assert.Equal(("EUR", 11.4123m, new DateOnly(2023, 12, 15), "Anna"), (rate.Record.Currency, rate.Record.SekPerUnit, rate.Record.Day, rate.EnteredBy));
        Assert.StartsWith("kurser.yaml:2 (sha256:", rate.Record.Note, StringComparison.Ordinal);
        var found = Assert.Single(await bench.ListAsync<BreakLine>()).Record;
        Assert.Equal(("tiktok", "views_6s", new DateOnly(2024, 3, 1), DatePrecision.Month, "Räknas om."), (found.Channel, found.Metric, found.ValidFrom, found.Precision, found.Reason.Sv));
        Assert.EndsWith("Plattformens meddelande", found.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rates: [{ currency: SEK, sek_per_unit: 1, day: 2023-12-15, source: x }]", "no currency with a rate")]
    [InlineData("rates: [{ currency: EUR, sek_per_unit: 0, day: 2023-12-15, source: x }]", "is no rate")]
    [InlineData("rates: [{ currency: EUR, sek_per_unit: elva, day: 2023-12-15, source: x }]", "no number above zero")]
    [InlineData("rates: [{ currency: EUR, sek_per_unit: 11, source: x }]", "'day' is missing")]
    [InlineData("rates: [{ currency: EUR, sek_per_unit: 11, day: 2023-12-15 }]", "'source' is missing")]
    [InlineData("breaks: [{ valid_from: 2024-03, reason: { sv: a, en: b }, source: x }]", "neither a channel nor a metric")]
    [InlineData("breaks: [{ channel: radio9, valid_from: 2024-03, reason: { sv: a, en: b }, source: x }]", "There is no channel 'radio9'")]
    [InlineData("breaks: [{ channel: tiktok, valid_from: mars, reason: { sv: a, en: b }, source: x }]", "no day, month or year")]
    public async Task Enter_FaultyRateOrBreak_SaysWhatToWrite(string text, string expected)
    {
        var report = await bench.EnterAsync("kurser.yaml", text);

        Assert.Contains(report.Faults, fault => fault.Message.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(0, report.Entered);
        Assert.Empty(await bench.ListAsync<RateLine>());
    }

    [Theory]
    [InlineData("plan.yaml", Plan, 5)]
    [InlineData("k.csv", Table, 2)]
    public async Task Enter_SameBytesAgain_EntersNothingWhoeverDoesItAndWhateverItsName(string name, string content, int lines)
    {
        await bench.EnterAsync(name, content);
        bench.Clock.Now += TimeSpan.FromDays(1);

        var again = await bench.EnterAsync("copy-of-" + name, content, "Bo");

        Assert.Equal((0, lines, 0), (again.Entered, again.Known, again.Faults.Count));
        Assert.All(await bench.ListAsync<CostLine>(), entry => Assert.Equal("Anna", entry.EnteredBy));
        Assert.Equal(2, (await bench.ListAsync<CostLine>()).Count);
    }

    [Fact]
    public async Task Enter_SameBytesAfterAWithdrawal_DoesNotBringTheLineBack()
    {
        await bench.EnterAsync("k.csv", Table);
        var entry = (await bench.ListAsync<CostLine>())[0];
        await bench.Ledger.AppendAsync(
            new NewPlanningEntry<CostLine>(entry.Record, "Bo", bench.Clock.Now.AddHours(1), "w", entry.Id, "fel"), TestContext.Current.CancellationToken);

        var again = await bench.EnterAsync("k.csv", Table);

        Assert.Equal((0, 2), (again.Entered, again.Known));
        Assert.Single(PlanningLines.Current(await bench.ListAsync<CostLine>()));
    }

    [Fact]
    public async Task Enter_OtherFileWithALineThatCounts_IsRefusedSoThatNothingCountsTwice()
    {
        await bench.EnterAsync("k.csv", Table);

        var longer = await bench.EnterAsync("k2.csv", Table + "litt;planerad;produktion;300\n");

        Assert.Equal([2, 3], longer.Faults.Select(fault => fault.Line!.Value));
        Assert.Contains("The cost says the same as cost-", longer.Faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("entered by Anna on 2026-11-22, and both would count. Remove the row", longer.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, (await bench.ListAsync<CostLine>()).Count);
    }

    [Fact]
    public async Task Enter_TargetsAndPopulationsOfAnotherFile_AreRecognisedBehindTheirOrigin()
    {
        await bench.EnterAsync("plan.yaml", Plan);

        var again = await bench.EnterAsync("plan2.yaml", Plan + "\n");

        Assert.Equal([4, 5, 6, 6, 8], again.Faults.Select(fault => fault.Line!.Value));
    }

    [Fact]
    public async Task Enter_RowTwiceInOneFile_NamesBoth()
    {
        var report = await bench.EnterAsync("k.csv", Table + "litt;planerad;media;100,00\n");

        Assert.StartsWith("k.csv: Row 4: The cost says the same as row 2, and both would count.", Assert.Single(report.Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug: litt", "slug: lit", "plan.yaml:2: campaigns[0].slug: There is no campaign 'lit'. Write one of litt.")]
    [InlineData("amount: 40000", "amount: 40 000", "plan.yaml:4: campaigns[0].costs[0].amount: '40 000' is not a number of zero or more.")]
    [InlineData("kind: media, ", "", "plan.yaml:4: campaigns[0].costs[0].kind: 'kind' is missing. Write one of media, production, fee.")]
    [InlineData("stage: planned", "stage: reported", "plan.yaml:4: campaigns[0].costs[0].stage: Reported costs are read from the platform.")]
    [InlineData("vat_rate: 0.25, ", "", "plan.yaml:5: campaigns[0].costs[1].vat: VAT is included but its rate is missing")]
    [InlineData("track: unga", "track: ung", "plan.yaml:4: campaigns[0].costs[0].track: The campaign has no track 'ung'. Write one of unga")]
    [InlineData("metric: reach", "metric: luck", "plan.yaml:6: campaigns[0].targets[0].metric: There is no metric 'luck'.")]
    [InlineData("size: 1410000", "size: 1410000.5", "plan.yaml:9: campaigns[0].populations[0].size: '1410000.5' is no number of persons.")]
    [InlineData("size: 1410000", "size: 99999999999999999999", "plan.yaml:9: campaigns[0].populations[0].size: '99999999999999999999' is no number of persons.")]
    [InlineData("size: 410000", "size: 1510000", "plan.yaml:12: campaigns[0].populations[0].cells: The parts add up to more than the whole.")]
    [InlineData("    costs:", "    owner: X\n    costs:", "plan.yaml:3: campaigns[0].owner: 'owner' is not a key that belongs here.")]
    public async Task Enter_FaultyYaml_NamesLineValueAndCureAndEntersNothing(string valid, string faulty, string message)
    {
        Assert.Contains(valid, Plan, StringComparison.Ordinal);

        var report = await bench.EnterAsync("plan.yaml", Plan.Replace(valid, faulty, StringComparison.Ordinal));

        Assert.Contains(report.Faults, fault => fault.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Empty(await bench.ListAsync<CostLine>());
        Assert.Empty(await bench.ListAsync<TargetLine>());
        Assert.Empty(bench.Files.Answers);
    }

    [Fact]
    public async Task Enter_ByNobody_IsRefused()
    {
        Assert.Contains("Nobody is named", Assert.Single((await bench.EnterAsync("k.csv", Table, " ")).Faults).Message, StringComparison.Ordinal);
        Assert.Empty(await bench.ListAsync<CostLine>());
    }
}
