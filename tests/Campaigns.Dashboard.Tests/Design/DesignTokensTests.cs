using System.Text.RegularExpressions;
using Campaigns.Dashboard.Assets;

namespace Campaigns.Dashboard.Tests.Design;

/// <summary>The colours hold what they promise: contrast (WCAG 1.4.3, 1.4.11) and difference for every kind of colour vision.</summary>
public sealed partial class DesignTokensTests
{
    private static readonly DesignTokens Tokens = DesignTokens.Read();
    private static readonly AssetCatalog Assets = new();

    [Theory]
    [InlineData("text", "surface")]
    [InlineData("text", "bg")]
    [InlineData("text", "surface-2")]
    [InlineData("text", "prelim-bg")]
    [InlineData("text", "warn-bg")]
    [InlineData("text", "error-bg")]
    [InlineData("text", "info-bg")]
    [InlineData("text-muted", "surface")]
    [InlineData("text-muted", "bg")]
    [InlineData("text-muted", "surface-2")]
    [InlineData("link", "surface")]
    [InlineData("link", "bg")]
    [InlineData("link-visited", "surface")]
    [InlineData("link-visited", "bg")]
    [InlineData("on-accent", "accent")]
    [InlineData("on-accent", "accent-hover")]
    [InlineData("error", "error-bg")]
    [InlineData("error", "surface")]
    [InlineData("warn", "warn-bg")]
    [InlineData("ok", "ok-bg")]
    [InlineData("info", "info-bg")]
    [InlineData("annot", "surface")]
    public void TextPair_BothThemes_HasContrastOfAtLeastFourAndAHalf(string text, string ground)
    {
        Assert.InRange(Contrast("light", text, ground), 4.5, 21);
        Assert.InRange(Contrast("dark", text, ground), 4.5, 21);
    }

    [Theory]
    [InlineData("border-control", "surface")]
    [InlineData("border-control", "bg")]
    [InlineData("axis", "surface")]
    [InlineData("compare", "surface")]
    [InlineData("accent", "surface")]
    [InlineData("focus", "surface")]
    [InlineData("focus", "bg")]
    [InlineData("focus", "focus-inner")]
    public void ControlAndMark_BothThemes_HasContrastOfAtLeastThree(string mark, string ground)
    {
        Assert.InRange(Contrast("light", mark, ground), 3, 21);
        Assert.InRange(Contrast("dark", mark, ground), 3, 21);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Channel_OnSurfaceAndGround_HasContrastOfAtLeastThree(string theme)
    {
        var grounds = new[] { "surface", "bg" }.Select(name => Colour.Parse(Tokens.Ui(theme, name)));

        Assert.All(Tokens.Channels(theme), channel =>
            Assert.All(grounds, ground => Assert.InRange(Colour.Parse(channel.Value).ContrastTo(ground), 3, 21)));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Channels_AnyTwo_DifferForEveryColourVision(string theme)
    {
        var channels = Tokens.Channels(theme).Select(channel => Colour.Parse(channel.Value)).ToList();

        foreach (var (vision, matrix) in Colour.Visions)
        {
            var smallest = channels.SelectMany((one, index) => channels.Skip(index + 1).Select(other => one.DifferenceTo(other, matrix))).Min();
            Assert.True(smallest >= 13, $"{theme}, {vision}: the two most alike channels differ by {smallest}.");
        }
    }

    // Three pairs of the test data that Sharma, Wu & Dalal publish with the formula.
    [Theory]
    [InlineData(50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485, 2.0425)]
    [InlineData(50.0, 0.0, 0.0, 50.0, -1.0, 2.0, 2.3669)]
    [InlineData(50.0, 2.5, 0.0, 73.0, 25.0, -18.0, 27.1492)]
    public void Difference_PublishedPair_IsThePublishedValue(double l1, double a1, double b1, double l2, double a2, double b2, double expected) =>
        Assert.Equal(expected, Lab.Difference(new(l1, a1, b1), new(l2, a2, b2)), 4);

    [Fact]
    public void StyleSheet_ThreeBlocks_HaveExactlyTheColoursOfTheTokens()
    {
        var blocks = Block().Matches(TextOf("css/tokens.css"))
            .Select(block => Property().Matches(block.Value).ToDictionary(one => one.Groups[1].Value, one => one.Groups[2].Value))
            .ToList();

        Assert.Equal(3, blocks.Count);
        Assert.Equal(Tokens.CustomProperties("light"), blocks[0]);
        Assert.Equal(Tokens.CustomProperties("dark"), blocks[1]);
        Assert.Equal(Tokens.CustomProperties("dark"), blocks[2]);
    }

    [Theory]
    [InlineData("css/base.css")]
    [InlineData("css/layout.css")]
    [InlineData("css/panel.css")]
    [InlineData("css/table.css")]
    [InlineData("css/forms.css")]
    [InlineData("css/campaign.css")]
    [InlineData("css/print.css")]
    public void StyleSheet_OtherThanTokens_NamesNoColourAndNoUnknownToken(string name)
    {
        var css = TextOf(name);
        var known = Tokens.CustomProperties("light").Keys.ToHashSet();

        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(", css);
        Assert.Subset(known, Used().Matches(css).Select(use => use.Groups[1].Value).ToHashSet());
    }

    [Theory]
    [InlineData("css/base.css")]
    [InlineData("css/layout.css")]
    [InlineData("css/panel.css")]
    [InlineData("css/table.css")]
    [InlineData("css/forms.css")]
    public void StyleSheet_FontSizes_AreThoseOfTheScale(string name)
    {
        string[] scale = ["0.875rem", "1rem", "1.125rem", "1.25rem", "1.5rem", "1.75rem", "1.875rem", "2.25rem"];

        Assert.Empty(FontSize().Matches(TextOf(name)).Select(size => size.Groups[1].Value).Except(scale));
    }

    private static double Contrast(string theme, string one, string other) =>
        Colour.Parse(Tokens.Ui(theme, one)).ContrastTo(Colour.Parse(Tokens.Ui(theme, other)));

    private static string TextOf(string name) => System.Text.Encoding.UTF8.GetString(Assets.At(Assets.AddressOf(name))!.Content);

    [GeneratedRegex(@":root[^{]*\{[^}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"(--[a-z0-9-]+): (#[0-9A-F]{6});")]
    private static partial Regex Property();

    [GeneratedRegex(@"var\((--[a-z0-9-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"font-size: ([^;]+);")]
    private static partial Regex FontSize();
}
