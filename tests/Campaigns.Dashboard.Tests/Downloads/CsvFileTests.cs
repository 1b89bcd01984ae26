using System.Text;
using Campaigns.Dashboard.Downloads;
using Campaigns.Dashboard.Panels;

namespace Campaigns.Dashboard.Tests.Downloads;

public sealed class CsvFileTests
{
    private static readonly PanelData Data = new(
        ["kanal", "varde", "text"],
        [
            [DataValue.Of("snapchat"), DataValue.Of(4_500_000m), DataValue.Of("närmare 4,5 \"miljoner\"")],
            [DataValue.Of("tv4"), DataValue.Of(2.46m), DataValue.Of("rad 1\nrad 2")],
            [DataValue.Of("youtube"), DataValue.Of((decimal?)null), DataValue.Of("saknas")],
        ]);

    [Fact]
    public void Write_Excel_HasMarkSemicolonsDecimalCommaAndCrlf()
    {
        byte[] file = CsvFile.Write(Data, CsvDialect.Excel);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal(
            "kanal;varde;text\r\nsnapchat;4500000;\"närmare 4,5 \"\"miljoner\"\"\"\r\ntv4;2,46;\"rad 1\nrad 2\"\r\nyoutube;;saknas\r\n",
            Encoding.UTF8.GetString(file[3..]));
    }

    [Fact]
    public void Write_Rfc4180_HasNoMarkCommasAndDecimalPoint()
    {
        string text = Encoding.UTF8.GetString(CsvFile.Write(Data, CsvDialect.Rfc4180));

        Assert.StartsWith("kanal,varde,text\r\nsnapchat,4500000,", text, StringComparison.Ordinal);
        Assert.Contains("\r\ntv4,2.46,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\0=1+1", "'\0=1+1")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46", "'+46")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a=1", "a=1")]
    public void Write_TextThatASpreadsheetWouldRun_GetsAnApostrophe(string text, string cell)
    {
        var data = new PanelData(["text"], [[DataValue.Of(text)]]);

        Assert.Equal($"text\r\n{cell}\r\n", Encoding.UTF8.GetString(CsvFile.Write(data, CsvDialect.Rfc4180)));
    }

    [Fact]
    public void Write_NegativeNumber_IsANumberAndNotAFormula() =>
        Assert.Equal("n\r\n-1,5\r\n", Encoding.UTF8.GetString(CsvFile.Write(new PanelData(["n"], [[DataValue.Of(-1.5m)]]), CsvDialect.Excel)[3..]));
}
