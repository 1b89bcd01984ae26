using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Formatting;

public sealed class FormateringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("YouTube", "YouTube")]
    [InlineData("YouTube|Snapchat", "YouTube och Snapchat")]
    [InlineData("YouTube|Snapchat|TikTok", "YouTube, Snapchat och TikTok")]
    public void List_Items_HaveNoCommaBeforeTheLast(string items, string expected) =>
        Assert.Equal(expected, Formatering.For(Language.Sv).List(items.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void List_English_SaysAnd() => Assert.Equal("YouTube, Snapchat and TikTok", Formatering.For(Language.En).List(["YouTube", "Snapchat", "TikTok"]));

    [Theory]
    [InlineData("Låt inte tystnaden tala", "visningar", "lat-inte-tystnaden-tala_visningar_2023-10-18--2023-11-07.csv")]
    [InlineData("../../etc/passwd", "<b>", "etc-passwd_b_2023-10-18--2023-11-07.csv")]
    [InlineData("–", "…", "data_2023-10-18--2023-11-07.csv")]
    public void FileName_AnyText_IsAsciiWithoutPathParts(string campaign, string metric, string expected) =>
        Assert.Equal(expected, FileNames.Make([campaign, metric], new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7), "csv"));
}
