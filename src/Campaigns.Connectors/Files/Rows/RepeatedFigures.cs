using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Finds figures of one natural key in one file: equal ones are read once, different ones are an error on both rows.</summary>
internal static class RepeatedFigures
{
    public static void Check(FigureFile file)
    {
        var repeated = new HashSet<FigureDraft>(ReferenceEqualityComparer.Instance);
        foreach (var group in file.Figures.GroupBy(figure => figure.Key).Where(group => group.Skip(1).Any()))
        {
            var figures = group.ToList();
            if (figures.TrueForAll(figure => figure.Value == figures[0].Value && figure.Quality == figures[0].Quality))
            {
                repeated.UnionWith(figures.Skip(1));
                file.Notices.AddRange(figures.Skip(1).Select(figure => ReadOnce(figures[0].Line, figure.Line)));
            }
            else
            {
                Contradict(file, figures);
            }
        }

        file.Keep(figure => !repeated.Contains(figure) && !file.RefusedLines.Contains(figure.Line));
    }

    private static ImportNotice ReadOnce(int first, int second) => new(second, new LocalizedText(
        $"Rad {second} säger samma sak som rad {first} och lästes en gång.", $"Row {second} says the same as row {first} and was read once."));

    private static void Contradict(FigureFile file, List<FigureDraft> figures)
    {
        var lines = string.Join(", ", figures.Select(figure => figure.Line).Distinct());
        foreach (var figure in figures)
        {
            file.RefusedLines.Add(figure.Line);
            file.Errors.Add(new RowError(figure.Line, figure.Column, null, Finding.Of(
                $"Raderna {lines} gäller samma siffra men säger olika.", "Ta bort den som är fel, eller skriv vad som skiljer dem åt (kanal, målgrupp eller period).",
                $"The rows {lines} are about the same figure but differ.", "Remove the wrong one, or write what sets them apart (channel, audience or period).")));
        }
    }
}
