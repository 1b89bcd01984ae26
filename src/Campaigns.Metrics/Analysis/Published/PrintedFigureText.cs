using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>A figure as it stands in a Swedish text, read.</summary>
/// <param name="Value">The figure, scaled: «1,2 miljoner» is 1 200 000 and «27 procent» is 0.27.</param>
/// <param name="Qualifier">The rounding word.</param>
/// <param name="Interval">The numbers it can stand for.</param>
/// <param name="Unit">What follows the number, as «personer» or «kronor»; null when nothing does.</param>
public sealed record PrintedFigureText(decimal Value, Qualifier Qualifier, PublishedInterval Interval, string? Unit)
{
    /// <summary>Reads a figure such as «närmare 200 000 personer», «drygt 1,2 miljoner», «cirka 450 tkr» or «över 8 miljoner».</summary>
    /// <param name="text">The text. Thousands are parted by a plain, no-break, narrow no-break or thin space; decimals by a comma.</param>
    /// <exception cref="FormatException">The text is no such figure; the message says what to write.</exception>
    public static PrintedFigureText Parse(string text) => new PrintedFigureParser(text).Parse();
}
