using System.Text.Json;
using Campaigns.Dashboard.Charts;

namespace Campaigns.Dashboard.Tests.Charts;

public sealed class ChartJsonTests
{
    [Fact]
    public void Write_BarsWithGroup_HasTheShapeThatTheElementReads()
    {
        var chart = new ChartModel
        {
            Id = "k4-impressions",
            Kind = ChartKind.Bars,
            Language = "sv",
            Height = 120,
            Horizontal = true,
            X = new ChartAxis { Type = ChartAxisType.Category, Ticks = [new("facebook-instagram", "Facebook + Instagram")] },
            Y = new ChartValueAxis { Title = "Visningar", Min = 0m, Max = 600_000m, Ticks = [new(0m, "0"), new(600_000m, "600\u00A0000")] },
            Series =
            [
                new ChartSeries
                {
                    Id = "facebook-instagram",
                    Label = "Facebook + Instagram",
                    Mark = ChartMark.OfChannel("facebook-instagram"),
                    Points = [new("facebook-instagram", 561_200m, "561\u00A0200")],
                },
            ],
        };

        JsonElement json = JsonDocument.Parse(ChartJson.Write(chart)).RootElement;

        Assert.Equal("bars", json.GetProperty("kind").GetString());
        Assert.True(json.GetProperty("horizontal").GetBoolean());
        Assert.Equal("category", json.GetProperty("x").GetProperty("type").GetString());
        Assert.Equal(0m, json.GetProperty("y").GetProperty("min").GetDecimal());
        Assert.Equal("""[0,"0"]""", json.GetProperty("y").GetProperty("ticks")[0].GetRawText());
        JsonElement series = json.GetProperty("series")[0];
        Assert.Equal("channel.facebook", series.GetProperty("color").GetString());
        Assert.True(series.GetProperty("hatch").GetBoolean());
        Assert.Equal("main", series.GetProperty("role").GetString());
        JsonElement point = series.GetProperty("points")[0];
        Assert.Equal(561_200m, point[1].GetDecimal());
        Assert.Equal("561\u00A0200", point[2].GetString());
        Assert.Equal("slut", point[3].GetString());
        Assert.Equal(4, point.GetArrayLength());
    }

    [Fact]
    public void Write_PointWithSpanOrGap_WritesRangeAndNull()
    {
        ChartModel chart = Dots(new("youtube", 0.5m, "runt 50\u00A0%", Preliminary: true, new ChartSpan(0.45m, 0.55m)), new("tv4", null, "saknas"));

        JsonElement points = JsonDocument.Parse(ChartJson.Write(chart)).RootElement.GetProperty("series")[0].GetProperty("points");

        Assert.Equal("prel", points[0][3].GetString());
        Assert.Equal("[0.45,0.55]", points[0][4].GetRawText());
        Assert.Equal(JsonValueKind.Null, points[1][1].ValueKind);
    }

    [Theory]
    [InlineData("<b>Bold</b>", "&lt;b&gt;Bold&lt;/b&gt;")]
    [InlineData("""<a href="https://evil/">x</a>""", """&lt;a href="https://evil/"&gt;x&lt;/a&gt;""")]
    [InlineData("A & B", "A &amp; B")]
    [InlineData("&lt;i&gt;", "&amp;lt;i&amp;gt;")]
    public void Write_HostileName_IsEscapedForPlotlyEverywhere(string name, string escaped)
    {
        ChartModel chart = Dots(new ChartPoint("x", 1m, name)) with
        {
            X = new ChartAxis { Type = ChartAxisType.Category, Title = name, Ticks = [new("x", name)] },
            Y = new ChartValueAxis { Title = name, Min = 0m, Max = 1m, Ticks = [new(0m, name)] },
        };
        chart = chart with { Series = [chart.Series[0] with { Label = name }] };

        JsonElement json = JsonDocument.Parse(ChartJson.Write(chart)).RootElement;

        Assert.Equal(escaped, json.GetProperty("x").GetProperty("title").GetString());
        Assert.Equal(escaped, json.GetProperty("x").GetProperty("ticks")[0][1].GetString());
        Assert.Equal(escaped, json.GetProperty("y").GetProperty("title").GetString());
        Assert.Equal(escaped, json.GetProperty("y").GetProperty("ticks")[0][1].GetString());
        Assert.Equal(escaped, json.GetProperty("series")[0].GetProperty("label").GetString());
        Assert.Equal(escaped, json.GetProperty("series")[0].GetProperty("points")[0][2].GetString());
    }

    [Fact]
    public void Write_TextThatEndsAScript_CannotLeaveTheScriptElement()
    {
        string json = ChartJson.Write(Dots(new ChartPoint("</script><!--", 1m, "</script>")));

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("</script><!--", JsonDocument.Parse(json).RootElement.GetProperty("series")[0].GetProperty("points")[0][0].GetString());
    }

    private static ChartModel Dots(params ChartPoint[] points) => new()
    {
        Id = "c",
        Kind = ChartKind.Dots,
        Language = "sv",
        Height = 100,
        X = new ChartAxis { Type = ChartAxisType.Category, Ticks = [] },
        Y = new ChartValueAxis { Title = "Andel", Min = 0m, Max = 1m, Ticks = [] },
        Series = [new ChartSeries { Id = "s", Label = "s", Mark = ChartMark.OfChannel(null), Points = points }],
    };
}
