using Campaigns.Api.Schema.Collection;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Tests.Schema;

public class SourceStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 21, SourceState.Delayed)]
    [InlineData(20, 21, SourceState.Delayed)]
    [InlineData(21, 21, SourceState.Current)]
    [InlineData(null, null, SourceState.Current)]
    public void State_DaysKeptAndExpected_IsCurrentOnlyWhenNoneIsMissing(int? complete, int? expected, SourceState state)
    {
        var status = new SourceStatus { Source = "meta", NotedAt = Now, SucceededAt = Now, CompleteThrough = Day(complete), ExpectedThrough = Day(expected) };

        Assert.Equal(state, SourceStates.Of(status, isRunning: false));
    }

    private static DateOnly? Day(int? day) => day is { } number ? new DateOnly(2026, 11, number) : null;
}
