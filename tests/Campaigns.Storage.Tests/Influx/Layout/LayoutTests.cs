using Campaigns.Metrics.Dimensions;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx.Layout;

public sealed class LayoutTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";

    [Theory]
    [InlineData(0, 739000, 739000, true, 739000, "")]
    [InlineData(0, 739000, 739001, false, 739000, "d.days.2")]
    [InlineData(0, 739000, -1, false, 739000, "d.open")]
    [InlineData(1, 739000, 739006, false, 739000, "w.days.7")]
    [InlineData(2, 739000, 739030, false, 739000, "m.days.31")]
    [InlineData(3, 739000, 739030, false, 739030, "t.since.739000")]
    [InlineData(3, -1, 739030, false, 739030, "t.until")]
    [InlineData(4, -1, -1, false, 719162, "f.at.-1.-1")]
    [InlineData(5, 0, 3652058, false, 719162, "c.at.0.3652058")]
    [InlineData(0, 0, 0, false, 719162, "d.at.0.0")]
    public void Window_Place_IsTheDocumentedOne(int kind, int first, int last, bool isDay, int day, string tag)
    {
        var window = new StoredWindow(kind, first, last);

        Assert.Equal(new PlacedWindow(isDay, day, tag), PlacedWindow.Of(window));
        Assert.Equal(window, PlacedWindow.Read(tag, day));
    }

    [Fact]
    public void Window_EveryWindow_HasAPlaceOfItsOwnAndComesBack()
    {
        var random = new Random(3);
        var places = new Dictionary<PlacedWindow, StoredWindow>();
        for (var round = 0; round < (IsLong ? 1_000_000 : 100_000); round++)
        {
            var window = new StoredWindow(random.Next(6), Day(random), Day(random));
            if (window.Last >= 0 && window.First > window.Last)
            {
                continue;
            }

            var place = PlacedWindow.Of(window);
            Assert.Equal(window, PlacedWindow.Read(place.Tag, place.Day));
            Assert.True(places.TryAdd(place, window) || places[place] == window);
            var revision = random.Next(86_400_000);
            Assert.Equal((place.Day, revision), PlacedWindow.Split(place.Time(revision)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain å 😀")]
    [InlineData("100 %")]
    [InlineData("\"\\\r\n\0\u007F%0A")]
    public void Field_Text_ComesBackFromOneLine(string text)
    {
        var written = FieldText.Encode(text);

        Assert.DoesNotContain(written, character => char.IsControl(character) || character is '"' or '\\');
        Assert.Equal(text, FieldText.Decode(written));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a%4")]
    [InlineData("%zz")]
    public void Field_TextOfAnotherProgram_IsRefused(string text) => Assert.Throws<FormatException>(() => FieldText.Decode(text));

    [Theory]
    [InlineData("lat-inte-tystnaden-tala", "lat-inte-tystnaden-tala")]
    [InlineData("video_completion_rate_2", "video_completion_rate_2")]
    public void Tag_Slug_StandsAsItIs(string id, string tag) => Assert.Equal(tag, TagText.Of(id));

    [Theory]
    [InlineData("")]
    [InlineData("Å")]
    [InlineData("a,b=c d\\")]
    [InlineData("a\n")]
    [InlineData("~abcdefghijklmnop")]
    public void Tag_AnythingElse_IsAHashWithoutSpecialCharacters(string id)
    {
        Assert.Matches("^~[a-z2-7]{16}$", TagText.Of(id));
        Assert.NotEqual(TagText.Of(id), TagText.Of(id + " "));
    }

    [Fact]
    public void Series_Id_IsFixedForEver()
    {
        // A changed id would make every stored series another one.
        Assert.Equal(FixedId, StoredSeries.IdOf(Sample.Cinema with { Ad = "7", Placement = string.Empty }, "reach"));
    }

    [Fact]
    public void Series_Ids_DifferWhereTextsCouldRunTogether()
    {
        var one = Sample.Snapchat;
        SeriesKey[] keys =
        [
            one, one with { Track = null }, one with { Track = string.Empty }, one with { Track = "-" }, one with { Channel = null, Track = one.Channel },
            one with { Ad = "x", Placement = null }, one with { Ad = null, Placement = "x" }, one with { Source = "a\n1=b" }, one with { Source = "a", Campaign = "b" },
        ];

        Assert.Equal(keys.Length * 2, keys.SelectMany(key => new[] { StoredSeries.IdOf(key, "reach"), StoredSeries.IdOf(key, "clicks") }).Distinct().Count());
    }

    private const string FixedId = "64mvarq2hie257pi";

    private static int Day(Random random) => random.Next(5) switch
    {
        0 => StoredWindow.Unknown,
        1 => random.Next(3_652_059),
        _ => 739_000 + random.Next(60),
    };
}
