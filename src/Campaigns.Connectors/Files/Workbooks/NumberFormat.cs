namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>What the format of a cell makes of its number (ECMA-376 part 1, 18.8.31).</summary>
/// <param name="Kind">What is shown.</param>
/// <param name="IsPercent">True when 0.968 is shown as 96.8 %.</param>
/// <param name="Mark">Word or currency shown beside the number, as <c>kr</c> or <c>tkr</c>; empty when none.</param>
/// <param name="IsScaled">True when thousands are cut off, so that 412 000 is shown as 412.</param>
internal sealed record NumberFormat(NumberFormatKind Kind, bool IsPercent = false, string Mark = "", bool IsScaled = false)
{
    public static readonly NumberFormat General = new(NumberFormatKind.Number);
}

/// <summary>What a cell shows its number as.</summary>
internal enum NumberFormatKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, with or without a time.</summary>
    Day,

    /// <summary>A month and its year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A time of day or a duration.</summary>
    Time,

    /// <summary>A part of a date that does not say which: a day without its year, as 12/5, or a bare month.</summary>
    PartOfDate,
}
