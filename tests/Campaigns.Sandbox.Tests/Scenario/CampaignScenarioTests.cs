using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Scenario;

public class CampaignScenarioTests
{
    private static readonly DateOnly First = new(2023, 10, 18);

    public static TheoryData<Platform> Platforms() => new(Enum.GetValues<Platform>());

    [Theory]
    [MemberData(nameof(Platforms))]
    public void EveryRow_IsPlausibleAtEveryAge(Platform platform)
    {
        var scenario = CampaignScenario.Of2023();

        foreach (var today in Enumerable.Range(0, 40).Select(First.AddDays))
        {
            var rows = scenario.Report(new ReportQuery { Platform = platform, Level = Level.Ad, From = First, To = today, Slice = ReportQuery.Daily, Today = today });

            Assert.All(rows, row =>
            {
                Assert.InRange(row.Reach, 1, row.Counts[Counter.Impressions]);
                Assert.All(Counts.Funnel.Where(step => step.Child is not (Counter.SpendOre or Counter.WatchMillis or Counter.PageViews)), step => Assert.True(row.Counts[step.Child] <= row.Counts[step.Parent], $"{step} {row.Key}"));
            });
        }
    }

    [Fact]
    public void Reach_GrowsWithTheWindowAndStaysBelowTheSumOfDays()
    {
        var scenario = CampaignScenario.Of2023();
        var plan = scenario.PlansOf(Platform.Snapchat).Single();
        var last = 0L;
        var sum = 0L;

        for (var day = plan.First; day <= plan.Last; day = day.AddDays(1))
        {
            var toDate = TruthTable.Reach(scenario, Platform.Snapchat, plan.First, day)[plan.Id];
            sum += TruthTable.Reach(scenario, Platform.Snapchat, day, day)[plan.Id];

            Assert.True(toDate > last);
            Assert.InRange(toDate, 1, sum);
            last = toDate;
        }

        Assert.Equal(plan.Reach, last);
    }

    [Fact]
    public void Meta_RestatesADayUntilItIs28DaysOld()
    {
        var scenario = CampaignScenario.Of2023();
        long Seen(int age) => scenario.Report(new ReportQuery { Platform = Platform.Meta, Level = Level.Account, From = First, To = First, Today = First.AddDays(age) }).Single().Counts[Counter.Impressions];

        var final = Seen(400);

        Assert.True(Seen(0) < Seen(1) && Seen(1) < Seen(2) && Seen(2) < final);
        Assert.True(Seen(5) > final);
        Assert.True(Seen(27) > final);
        Assert.Equal(final, Seen(28));
        Assert.Equal(28, ArrivalCurve.Of(Platform.Meta).FinalAge);
    }

    [Fact]
    public void Restatement_ChangesOnlyItsDays()
    {
        var scenario = CampaignScenario.Of2023();
        decimal Impressions(DateOnly day) => TruthTable.Daily(scenario, Platform.TikTok, day, day).Where(row => row.Metric == "impressions").Sum(row => row.Value);
        var day = new DateOnly(2023, 11, 1);
        var (before, next) = (Impressions(day), Impressions(day.AddDays(1)));

        scenario.Restate(Platform.TikTok, day, day, 900);

        Assert.InRange(Impressions(day), (before * 0.9m) - 1, (before * 0.9m) + 1);
        Assert.Equal(next, Impressions(day.AddDays(1)));
    }

    [Fact]
    public void RejectedAd_NeverRuns_AndDeletedAdStopsTheDayBefore()
    {
        var scenario = CampaignScenario.Of2023();
        var rows = new[] { Platform.TikTok, Platform.Meta, Platform.Snapchat }.SelectMany(platform => scenario.Report(
            new ReportQuery { Platform = platform, Level = Level.Ad, From = new DateOnly(2023, 1, 1), To = new DateOnly(2024, 12, 31), Slice = ReportQuery.Daily })).ToList();

        Assert.DoesNotContain(rows, row => row.Key.Ad!.Rejected);
        Assert.Equal(new DateOnly(2023, 11, 20), rows.Where(row => row.Key.Ad!.Deleted is not null && row.Key.Campaign!.Platform == Platform.Meta).Max(row => row.Key.From));
        Assert.Equal(new DateOnly(2023, 10, 24), rows.Where(row => row.Key.Campaign!.Channel == "tiktok").Min(row => row.Key.From));
    }
}
