using System.Globalization;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Server.Commands;

/// <summary>Shows how far a run has come: a bar that is drawn over itself on a terminal, a line for each tenth elsewhere.</summary>
/// <param name="output">Where to; the error stream, so that the result alone is the output.</param>
/// <param name="isTerminal">True when lines can be drawn over.</param>
internal sealed class RunBar(TextWriter output, bool isTerminal) : IProgress<SourceRun>
{
    private const int Width = 30;

    private int tenth = -1;
    private bool isDrawn;

    /// <inheritdoc/>
    public void Report(SourceRun value)
    {
        if (value.Windows == 0)
        {
            return;
        }

        if (isTerminal)
        {
            var full = value.WindowsDone * Width / value.Windows;
            output.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {Text(value)}   ");
            isDrawn = true;
            return;
        }

        var now = value.WindowsDone * 10 / value.Windows;
        if (now > tenth)
        {
            tenth = now;
            output.WriteLine(Text(value));
        }
    }

    /// <summary>Leaves the bar's line.</summary>
    public void End()
    {
        if (isDrawn)
        {
            output.WriteLine();
        }
    }

    private static string Text(SourceRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run.Source} {run.First:yyyy-MM-dd}–{run.Last:yyyy-MM-dd}: {run.WindowsDone} of {run.Windows} windows, {run.Result.Added} new figures, {run.Result.Revised} revised");
}
