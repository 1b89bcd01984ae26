using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Collection;

/// <summary>A change of a final figure beyond belief: both values are kept, the old one is shown, a person decides.</summary>
public sealed record HeldFigure
{
    /// <summary>Id: of the figure and the value that is held, so that the same answer on another day is the same case.</summary>
    public required string Id { get; init; }

    /// <summary>The figure that is shown.</summary>
    public required Observation Shown { get; init; }

    /// <summary>The figure that the source gives now.</summary>
    public required Observation Offered { get; init; }

    /// <summary>Id of the rule that held it.</summary>
    public required string Rule { get; init; }

    /// <summary>What was decided.</summary>
    public HeldDecision Decision { get; init; }

    /// <summary>Who decided; null while nobody has.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why; null while nobody has decided.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was decided or taken back, UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The id of an offered figure: 32 hexadecimal digits of a SHA-256 over the natural key and the value.</summary>
    /// <param name="offered">The figure that is held.</param>
    public static string IdOf(Observation offered)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{FigureId.CanonicalText(offered)}{offered.Value / 1.000000000000000000000000000m}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}

/// <summary>What becomes of a held figure.</summary>
public enum HeldDecision
{
    /// <summary>Nobody has decided; the old value is shown.</summary>
    Waiting,

    /// <summary>The old value stands, also when the source repeats the new one.</summary>
    KeepShown,

    /// <summary>The new value was stored as a revision.</summary>
    AcceptOffered,

    /// <summary>The source itself went back before anybody decided.</summary>
    Withdrawn,
}
