using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Reading;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Reading;

/// <summary>Parts of a window, and halves of parts, never lose or double a day.</summary>
public class WindowPartsTests
{
    [Fact]
    public void Parts_OfAnyWindow_HoldEveryDayOnceAndNoneIsTooLong()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var (first, length, longest) = (new DateOnly(2024, 1, 1).AddDays(random.Next(1000)), random.Next(1, 400), random.Next(1, 60));
            var window = new Window(WindowKind.Custom, first, first.AddDays(length - 1));

            var parts = WindowParts.Of(Stream(longest, isDaily: true), window).ToList();

            Assert.Equal(Days(window), parts.SelectMany(Days));
            Assert.All(parts, part => Assert.True(Days(part).Count() <= longest));
        }
    }

    [Fact]
    public void Halves_DownToOneDay_HoldEveryDayOnce()
    {
        for (var length = 1; length < 80; length++)
        {
            var window = new Window(WindowKind.Custom, new DateOnly(2026, 2, 20), new DateOnly(2026, 2, 20).AddDays(length - 1));

            Assert.Equal(Days(window), Leaves(window).SelectMany(Days));
            Assert.All(Leaves(window), leaf => Assert.Single(Days(leaf)));
        }
    }

    [Fact]
    public void Windows_OfReach_AreNeverParted()
    {
        var week = new Window(WindowKind.Week, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 11));
        var stream = Stream(7, isDaily: false);

        Assert.Equal([week], WindowParts.Of(stream, week));
        Assert.Null(WindowParts.Halves(stream, week));
        WindowParts.Check(stream, week);
        Assert.Throws<ArgumentException>(() => WindowParts.Check(stream, week with { Last = new DateOnly(2026, 10, 12) }));
        Assert.Throws<ArgumentException>(() => WindowParts.Check(stream, week with { Kind = WindowKind.Month }));
        Assert.Throws<ArgumentException>(() => WindowParts.Check(stream, week with { Last = new DateOnly(2026, 10, 1) }));
        Assert.Throws<ArgumentException>(() => WindowParts.Check(stream, week with { First = null }));
    }

    private static IEnumerable<Window> Leaves(Window window) => WindowParts.Halves(Stream(99, isDaily: true), window) is { } halves ? Leaves(halves.Earlier).Concat(Leaves(halves.Later)) : [window];

    private static IEnumerable<DateOnly> Days(Window window) => Enumerable.Range(window.First!.Value.DayNumber, window.Last!.Value.DayNumber - window.First.Value.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static StreamDefinition Stream(int maxDays, bool isDaily) => new()
    {
        Records = new RecordsDefinition { Path = "data[]" },
        Windows = new WindowsDefinition { Kinds = isDaily ? [WindowKind.Day] : [WindowKind.Day, WindowKind.Week], MaxDays = maxDays, StepDays = 1 },
        Dimensions = new DimensionsDefinition { Date = isDaily ? new FieldDefinition { Path = "date" } : null },
    };
}
