namespace Campaigns.Connectors.Files.Values;

/// <summary>A number as it was written, taken apart but not yet decided.</summary>
/// <remarks>The one thing that one cell may leave open is whether a single point or comma before three digits parts thousands or decimals.</remarks>
internal sealed record NumberText
{
    /// <summary>True for -5, −5, (5) and 5-.</summary>
    public bool Negative { get; init; }

    /// <summary>Digits before the decimal sign, without thousands separators; where <see cref="OpenSign"/> is set, the digits before that sign.</summary>
    public required string Whole { get; init; }

    /// <summary>Digits after the decimal sign; empty when there are none. Where <see cref="OpenSign"/> is set, the three digits after that sign.</summary>
    public string Decimals { get; init; } = string.Empty;

    /// <summary>The decimal sign that the writing proves, as the comma in 1.234,5; null when it proves none.</summary>
    public char? ProvenSign { get; init; }

    /// <summary>The sign in a number like 1.234 that may part thousands or decimals; null when nothing is open.</summary>
    public char? OpenSign { get; init; }

    /// <summary>True when a percent sign follows.</summary>
    public bool Percent { get; init; }

    /// <summary>What a word after the number multiplies it by: 1 000 000 for «miljoner»; 1 without a word.</summary>
    public int Magnitude { get; init; } = 1;

    /// <summary>True when it is marked as an amount in kronor.</summary>
    public bool Kronor { get; init; }
}
