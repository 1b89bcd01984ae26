using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Platforms;

/// <summary>However a range of days is parted, every day is asked for once, and no request is longer than its platform answers.</summary>
public class DaysAskedForTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static TheoryData<string, string> DailyStreams() => new(
        from connector in ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Connectors
        where connector.Definition.Kind == ConnectorKind.Http
        from stream in connector.Definition.Http!.Streams
        where stream.Value.Windows.Kinds is [WindowKind.Day] && stream.Value.Dimensions.Date is not null
        select (connector.Definition.Id, stream.Key));

    [Theory]
    [MemberData(nameof(DailyStreams))]
    public void EveryDay_IsAskedForOnce(string connector, string stream)
    {
        var platform = new Platform(connector);
        var most = platform.Http.Streams[stream].Windows.MaxDays;

        // Starts over two years and lengths around every limit: both changes of summer time, a leap day and two ends of year are in them.
        for (var start = new DateOnly(2023, 1, 1); start < new DateOnly(2025, 1, 1); start = start.AddDays(3))
        {
            foreach (var length in new[] { 1, 2, most - 1, most, most + 1, (2 * most) + 1, 400 }.Where(length => length > 0))
            {
                var last = start.AddDays(length - 1);
                var parts = platform.Requests(stream, start, last, Stockholm).ToList();

                Assert.Equal(start, parts[0].First);
                Assert.Equal(last, parts[^1].Last);
                Assert.All(parts, part => Assert.InRange(part.Last.DayNumber - part.First.DayNumber + 1, 1, most));
                Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
            }
        }
    }
}
