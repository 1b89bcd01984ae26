using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Key_EachPartThatDiffers_MakesAnotherFigure()
    {
        var one = Sample.Impressions(1);
        Observation[] others =
        [
            one with { Series = one.Series with { Source = "other" } },
            one with { Series = one.Series with { Campaign = "resekurage" } },
            one with { Series = one.Series with { Track = null } },
            one with { Series = one.Series with { Track = string.Empty } },
            one with { Series = one.Series with { Channel = null } },
            one with { Series = one.Series with { Channel = string.Empty } },
            one with { Series = one.Series with { Audience = AudienceCell.Parse("sex:men") } },
            one with { Series = one.Series with { Ad = "1" } },
            one with { Series = one.Series with { Ad = string.Empty } },
            one with { Series = one.Series with { Placement = "1" } },
            one with { Series = one.Series with { Placement = string.Empty } },
            one with { Metric = "clicks" },
            one with { Window = one.Window with { Kind = WindowKind.Custom } },
            one with { Window = one.Window with { First = one.Window.First!.Value.AddDays(-1) } },
            one with { Window = one.Window with { First = null } },
            one with { Window = one.Window with { Last = one.Window.Last!.Value.AddDays(1) } },
            one with { Window = one.Window with { Last = null } },
            one with { Window = Window.WholeFlight },
        ];

        Observation[] all = [one, .. others];
        Assert.Equal(new WriteResult(all.Length, 0, 0), await Write(all));
        Assert.Equal(new WriteResult(0, 0, all.Length), await Write(all));
        await ReopenAsync();
        Assert.Equal(new WriteResult(0, 0, all.Length), await Write(all));
        Assert.Equal(all.ToHashSet(), (await Read()).ToHashSet());
    }

    [Fact]
    public async Task Key_NonAdditiveWindowsOfOneWeek_StandSideBySide()
    {
        var monday = new DateOnly(2026, 3, 23);
        var reach = Sample.Impressions(1) with { Metric = "reach" };
        Observation[] windows =
        [
            .. Enumerable.Range(0, 7).Select(day => reach with { Window = Window.Day(monday.AddDays(day)), Value = 100 + day }),
            reach with { Window = new Window(WindowKind.Week, monday, monday.AddDays(6)), Value = 450 },
            reach with { Window = new Window(WindowKind.FlightToDate, monday, monday.AddDays(6)), Value = 451 },
            reach with { Window = new Window(WindowKind.Flight, monday, monday.AddDays(6)), Value = 452 },
            reach with { Window = new Window(WindowKind.Custom, monday, monday.AddDays(6)), Value = 453 },
        ];
        await Write(windows);

        var weeks = await Read(new ObservationQuery { WindowKinds = [WindowKind.Week] });

        Assert.Equal(windows, await Read());
        Assert.Equal(450m, Assert.Single(weeks).Value);
    }

    [Fact]
    public async Task Key_UnknownAndZero_AreTwoThings()
    {
        await Write(Sample.Impressions(null), Sample.Impressions(0) with { Metric = "clicks" });

        var read = await Read();

        Assert.Equal([0m, null], read.Select(observation => observation.Value));
        Assert.Equal([FigureStatus.Final, FigureStatus.Missing], read.Select(observation => observation.Quality.Status));
        Assert.Equal(new WriteResult(0, 1, 0), await Write(Sample.Impressions(0, hours: 1)));
    }

    [Fact]
    public async Task Key_DaysAroundDaylightSaving_AreDatesAndNotMoments()
    {
        DateOnly[] days = [new(2026, 3, 28), new(2026, 3, 29), new(2026, 3, 30), new(2026, 10, 24), new(2026, 10, 25), new(2026, 10, 26), new(2028, 2, 29)];
        await Write([.. days.Select((day, index) => Sample.Impressions(index) with { Window = Window.Day(day) })]);

        var october = await Read(new ObservationQuery { From = days[4], To = days[4] });

        Assert.Equal(days, (await Read()).Select(observation => observation.Window.First!.Value));
        Assert.Equal(Window.Day(days[4]), Assert.Single(october).Window);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task Key_HostileText_IsDataInEveryPlace(string name, string text)
    {
        Assert.NotEmpty(name);
        var hostile = Sample.Impressions(7) with
        {
            Series = new SeriesKey(text, text, text, text, AudienceCell.All, text, text),
            Metric = text,
            Quality = new Quality { SourceUnit = text, SourceAudience = text },
            Provenance = new Provenance(text, text, text),
        };
        var plain = Sample.Impressions(8);
        await Write(hostile, plain);
        await ReopenAsync();

        var found = await Read(new ObservationQuery
        {
            Campaigns = [text], Sources = [text], Tracks = [text], Channels = [text], Metrics = [text],
        });

        Assert.Equal([hostile], found);
        Assert.Equal(new WriteResult(0, 0, 2), await Write(hostile, plain));
        Assert.Equal([plain], await Read(new ObservationQuery { Campaigns = [plain.Series.Campaign] }));
    }

    [Fact]
    public async Task Key_HalfASurrogatePair_IsRefusedByName()
    {
        var broken = Sample.Impressions(1) with { Series = Sample.Snapchat with { Ad = "a\uD83D" } };

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Write(broken));

        Assert.Contains("half a character", fault.Message, StringComparison.Ordinal);
        Assert.Empty(await Read());
    }

    public static TheoryData<string, string> HostileTexts() => new()
    {
        { "quotes", "x'; DROP TABLE observation; --\"`" },
        { "percent", "%_*?[a-z]" },
        { "newlines", "a\r\nb\tc\vd" },
        { "NUL", "a\0b" },
        { "backslash at the end", "annons\\" },
        { "line protocol", "a,b=c d\"e\\ f 1" },
        { "emoji", "👩‍👩‍👧‍👦🇸🇪" },
        { "right to left", "\u202Eשלום\u202C" },
        { "combining", "a\u030A" },
        { "composed", "\u00E5" },
        { "byte order mark", "\uFEFFx" },
        { "not a character", "\uFFFF\uFFFE" },
        { "spaces at the ends", " x " },
        { "number", "1e3" },
        { "10 kB", new string('å', 10_240) },
    };
}
