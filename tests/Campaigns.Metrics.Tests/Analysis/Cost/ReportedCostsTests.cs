using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

public sealed class ReportedCostsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    // The flight and its two days: the same 1 000 kronor twice.
    private static readonly Observation[] Figures =
    [
        Figure.Of("c", "a", "tiktok", "spend", 1000m),
        Figure.Of("c", "a", "tiktok", "spend", 600m).In(Window.Day(Monday)),
        Figure.Of("c", "a", "tiktok", "spend", 400m).In(Window.Day(Monday.AddDays(1))),
    ];

    private static readonly CampaignCostQuery Query = new()
    {
        Campaign = PrintedCampaigns.Create("c", ["a"], new CampaignChannel("tiktok", ["a"])), Track = "a", Ledger = [],
    };

    [Fact]
    public void Of_FlightAndItsDays_IsTheMoneyOnce() => Assert.Equal(1000m, Assert.Single(ReportedCosts.Of(Query, Figures)).Entry.Amount.Amount);

    [Fact]
    public void Of_PartOfTheFlight_IsWhatTheDaysInsideCost() =>
        Assert.Equal(600m, Assert.Single(ReportedCosts.Of(Query with { From = Monday, To = Monday }, Figures)).Entry.Amount.Amount);

    [Fact]
    public void Of_DaysAlone_AreAdded() => Assert.Equal(1000m, Assert.Single(ReportedCosts.Of(Query, Figures[1..])).Entry.Amount.Amount);
}
