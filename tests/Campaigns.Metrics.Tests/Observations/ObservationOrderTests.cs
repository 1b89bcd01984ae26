using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Observations;

public sealed class ObservationOrderTests
{
    [Fact]
    public void Order_IsTheDocumentedOne_NullFirstAndOrdinal()
    {
        var monday = new DateOnly(2026, 3, 2);
        Observation[] ordered =
        [
            Figure.Of("a", "t", "z", "x", 1),
            Figure.Of("b", null, "z", "x", 1),
            Figure.Of("b", "T", null, "x", 1),
            Figure.Of("b", "T", "Z", "x", 1),
            Figure.Of("b", "T", "a", "x", 1),
            Figure.Of("b", "T", "a", "x", 1).Among("sex:men"),
            Figure.Of("b", "T", "a", "x", 1).Among("sex:men").At("feed"),
            Figure.Of("b", "t", "a", "clicks", 1),
            Figure.Of("b", "t", "a", "impressions", 1).In(Window.Day(monday)),
            Figure.Of("b", "t", "a", "impressions", 1).In(Window.Day(monday.AddDays(1))),
            Figure.Of("b", "t", "a", "impressions", 1),
            Figure.Of("b", "t", "a", "impressions", 1).Seen(1),
            Figure.Of("b", "t", "a", "impressions", 1).From("z"),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order(ObservationOrder.Instance));
    }
}
