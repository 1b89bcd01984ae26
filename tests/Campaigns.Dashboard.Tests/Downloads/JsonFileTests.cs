using System.Text.Json;
using Campaigns.Dashboard.Downloads;
using Campaigns.Dashboard.Panels;

namespace Campaigns.Dashboard.Tests.Downloads;

public sealed class JsonFileTests
{
    [Fact]
    public void Write_Rows_HasRawNumbersTextsAndNulls()
    {
        var data = new PanelData(["kanal", "varde", "kval"], [[DataValue.Of("Bio <b>"), DataValue.Of(118_900m), DataValue.Of((string?)null)]]);
        var panel = new ChartPanelView { Id = "k4", Question = "Vilka kanaler visade kampanjen?", Answer = "Svar." };

        JsonElement json = JsonDocument.Parse(JsonFile.Write(panel, data)).RootElement;

        Assert.Equal("k4", json.GetProperty("panel").GetString());
        Assert.Equal("Svar.", json.GetProperty("svar").GetString());
        JsonElement row = Assert.Single(json.GetProperty("rader").EnumerateArray());
        Assert.Equal("Bio <b>", row.GetProperty("kanal").GetString());
        Assert.Equal(118_900m, row.GetProperty("varde").GetDecimal());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("kval").ValueKind);
    }
}
