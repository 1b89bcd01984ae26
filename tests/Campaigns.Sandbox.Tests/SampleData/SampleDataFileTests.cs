using Campaigns.Sandbox.SampleData;
using Campaigns.Sandbox.Tests.Infrastructure;

namespace Campaigns.Sandbox.Tests.SampleData;

public class SampleDataFileTests
{
    private static readonly string[] Lines = SampleDataFile.Write().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public async Task File_InTheRepository_IsTheOneThatTheScenarioGives()
    {
        var kept = await File.ReadAllTextAsync(RepositoryRoot.At("connectors", "exempeldata", "exempeldata.csv"), TestContext.Current.CancellationToken);

        Assert.True(kept == SampleDataFile.Write(), "connectors/exempeldata/exempeldata.csv is not what the scenario gives. Write it again: see its README.");
        Assert.True(kept.Length < 1_000_000);
    }

    [Theory]
    [InlineData("tiktok", "impressions", 113_300, 113_300)]
    [InlineData("snapchat", "impressions", 4_500_000, 4_500_000)]
    [InlineData("tiktok", "clicks", 600, 600)]
    [InlineData("tv4", "impressions", 491_016, 491_016)]
    [InlineData("bio", "admissions", 118_900, 118_900)]
    public void Days_OfAChannel_AddUpToThePrintedTotal(string channel, string column, long least, long most) =>
        Assert.InRange(Rows().Where(row => row["channel"] == channel && row["audience"] == "all" && row["period"].Length == 10).Sum(row => Number(row[column])), least, most);

    [Fact]
    public void Cells_OfAnAudience_AddUpToTheDays()
    {
        var snapchat = Rows().Where(row => row["channel"] == "snapchat").ToList();

        Assert.Equal(4_500_000, snapchat.Where(row => row["audience"] != "all").Sum(row => Number(row["impressions"])));
        Assert.Equal(98_000, snapchat.Where(row => row["audience"] != "all").Sum(row => Number(row["completions"])));
    }

    [Fact]
    public void EveryRow_BelongsToASampleCampaign() => Assert.All(Rows(), row => Assert.StartsWith("exempel-", row["campaign"], StringComparison.Ordinal));

    private static long Number(string text) => long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Only the audience may hold a comma, and then stands in quotation marks.
    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        var heads = Lines[0].Split(',');
        return Lines.Skip(1).Select(line =>
        {
            var parts = line.Split('"');
            var cells = parts.Length == 1 ? line.Split(',') : [.. parts[0][..^1].Split(','), parts[1], .. parts[2][1..].Split(',')];
            return heads.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        });
    }
}
