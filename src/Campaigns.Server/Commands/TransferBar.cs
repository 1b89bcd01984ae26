using System.Globalization;
using Campaigns.Storage.Transfer;

namespace Campaigns.Server.Commands;

/// <summary>Shows how far a transfer has come: a bar that is drawn over itself on a terminal, a line for each tenth elsewhere.</summary>
/// <param name="output">Where to; the error stream, so that the result alone is the output.</param>
/// <param name="isTerminal">True when lines can be drawn over.</param>
/// <param name="time">Clock for the rate.</param>
internal sealed class TransferBar(TextWriter output, bool isTerminal, TimeProvider time) : IProgress<TransferProgress>
{
    private const int Width = 30;
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(100);

    private TransferStep? step;
    private long begun;
    private long drawn;
    private int tenth;

    /// <inheritdoc/>
    public void Report(TransferProgress value)
    {
        if (step != value.Step)
        {
            (step, begun, drawn, tenth) = (value.Step, time.GetTimestamp(), 0, -1);
        }

        if (isTerminal)
        {
            Draw(value);
            return;
        }

        // Without a known whole there are no tenths: only the end is told.
        var now = value.Fraction is { } fraction ? (int)(fraction * 10) : -1;
        if (now > tenth)
        {
            tenth = now;
            output.WriteLine(Text(value));
        }
    }

    /// <summary>Leaves the bar's line.</summary>
    public void End()
    {
        if (isTerminal && step is not null)
        {
            output.WriteLine();
        }
    }

    private void Draw(TransferProgress value)
    {
        if (drawn != 0 && time.GetElapsedTime(drawn) < BetweenDrawings && value.Fraction is not 1)
        {
            return;
        }

        drawn = time.GetTimestamp();
        output.Write($"\r{Bar(value.Fraction)} {Text(value)}   ");
    }

    private static string Bar(double? fraction)
    {
        if (fraction is not { } known)
        {
            return string.Empty;
        }

        var full = (int)(known * Width);
        return $"[{new string('#', full)}{new string('.', Width - full)}]";
    }

    private string Text(TransferProgress value)
    {
        var percent = value.Fraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0} %") : string.Empty;
        var seconds = time.GetElapsedTime(begun).TotalSeconds;
        var rate = value.Observations > 0 && seconds > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Observations:N0} observations, {value.Observations / seconds:N0} a second")
            : string.Empty;
        return string.Join(' ', new[] { $"{value.Step}", percent, rate }.Where(part => part.Length > 0));
    }
}
