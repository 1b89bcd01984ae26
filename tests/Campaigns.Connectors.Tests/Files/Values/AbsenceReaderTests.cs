using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Files.Values;

public class AbsenceReaderTests
{
    private static readonly AbsenceReader Reader = new(new Dictionary<string, FigureStatus>
    {
        ["Avvisad"] = FigureStatus.Rejected,
        ["färre än 10"] = FigureStatus.Suppressed,
    });

    [Theory]
    [InlineData("-", FigureStatus.Missing)]
    [InlineData("–", FigureStatus.Missing)]
    [InlineData("n/a", FigureStatus.Missing)]
    [InlineData("N/A", FigureStatus.Missing)]
    [InlineData("#N/A", FigureStatus.Missing)]
    [InlineData("#SAKNAS!", FigureStatus.Missing)]
    [InlineData(" saknas ", FigureStatus.Missing)]
    [InlineData("x", FigureStatus.Missing)]
    [InlineData("AVVISAD", FigureStatus.Rejected)]
    [InlineData("färre\u00A0än 10", FigureStatus.Suppressed)]
    public void Find_WordsForAbsence_NameIt(string cell, FigureStatus status) => Assert.Equal(status, Reader.Find(cell));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("−12")]
    [InlineData("noll")]
    [InlineData("#DIVISION/0!")]
    public void Find_OtherCells_AreNoAbsence(string cell) => Assert.Null(Reader.Find(cell));
}
