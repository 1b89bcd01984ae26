using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Tests.Files.Text;

/// <summary>CWE-1236: text that a spreadsheet would run is written so that it stays text, and read back as it was.</summary>
public class FormulaTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46 70", "'+46 70")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r\n=1", "'\r\n=1")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData(" =1", "' =1")]
    [InlineData("'=1", "''=1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("Höst = vår", "Höst = vår")]
    [InlineData("'citat'", "'citat'")]
    [InlineData("", "")]
    public void Escape_AndBack_GivesTheSameText(string text, string written)
    {
        Assert.Equal(written, FormulaText.Escape(text));
        Assert.Equal(text, FormulaText.Unescape(written));
    }

    [Theory]
    [InlineData("'5")]
    [InlineData("=1+1")]
    public void Unescape_ApostropheThatProtectsNothing_Stays(string cell) => Assert.Equal(cell, FormulaText.Unescape(cell));
}
