using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests;

public sealed class FigureIdTests
{
    // The ids were computed with another program's SHA-256 and base32 over the documented text.
    [Fact]
    public void Of_PrintedFigure_IsTheDocumentedHash() =>
        Assert.Equal("F-VGG35D2K", FigureId.Of(Figure.Of("lat-inte-tystnaden-tala", "unga", "snapchat", "impressions", 4_500_000)));

    [Fact]
    public void Of_FigureWithDays_IsTheDocumentedHash() =>
        Assert.Equal(
            "F-EWQ7T3WE",
            FigureId.Of(Figure.Of("lat-inte-tystnaden-tala", null, "bio", "admissions", 120_000)
                .In(new Window(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7)))));

    [Fact]
    public void Of_HostileNames_AreEscaped()
    {
        var figure = Figure.Of("x\ny", null, "bio", "reach", 1).In(Window.Day(new DateOnly(2023, 10, 18)));
        var series = figure.Series with { Source = "s\\n", Audience = AudienceCell.Parse("sex:men,age:25-79"), Ad = "ad-1", Placement = "streaming" };

        Assert.Equal("F-YBTSZBF5", FigureId.Of(figure with { Series = series }));
    }

    [Fact]
    public void Of_AnotherRevision_IsTheSame()
    {
        var figure = Figure.Of("c", null, "bio", "admissions", 1);
        var revision = figure.Counting(IdentityBasis.Visitors).Seen(60) with { Value = 2 };

        Assert.Equal(FigureId.Of(figure), FigureId.Of(revision));
    }

    [Fact]
    public void Of_NullAndEmptyAndShiftedParts_Differ()
    {
        var figure = Figure.Of("c", null, "bio", "admissions", 1);
        Observation[] others =
        [
            figure, figure with { Series = figure.Series with { Track = "" } }, figure with { Series = figure.Series with { Track = "-" } },
            figure with { Series = figure.Series with { Track = "bio", Channel = null } }, figure.In(new Window(WindowKind.Custom, null, null)),
        ];

        Assert.Equal(others.Length, others.Select(FigureId.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Of_AllPrintedFigures_AreDistinct() =>
        Assert.Equal(PrintedFigures.All.Count, PrintedFigures.All.Select(FigureId.Of).Distinct(StringComparer.Ordinal).Count());
}
