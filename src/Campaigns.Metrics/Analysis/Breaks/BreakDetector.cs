namespace Campaigns.Metrics.Analysis.Breaks;

/// <summary>A break that somebody must look at before it counts.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="Subject">The version or field.</param>
/// <param name="SeenOn">The account day on which it was noticed.</param>
public sealed record ProposedBreak(string Channel, ProposedBreakKind Kind, string Subject, DateOnly SeenOn);

/// <summary>Why a break is proposed.</summary>
public enum ProposedBreakKind
{
    /// <summary>The source answered in a version that nobody has read the notes of.</summary>
    UnknownVersion,

    /// <summary>A field that used to come did not.</summary>
    FieldVanished,
}

/// <summary>Notices that a source may have changed what its figures mean.</summary>
public static class BreakDetector
{
    /// <summary>Proposes breaks for staff to confirm.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="seenOn">The account day.</param>
    /// <param name="version">Version that the source answered in; null when it tells none.</param>
    /// <param name="knownVersions">Versions whose notes have been read.</param>
    /// <param name="fields">Fields in the answer.</param>
    /// <param name="expectedFields">Fields that have always come.</param>
    public static IReadOnlyList<ProposedBreak> Detect(
        string channel,
        DateOnly seenOn,
        string? version,
        IReadOnlyCollection<string> knownVersions,
        IReadOnlyCollection<string> fields,
        IReadOnlyCollection<string> expectedFields)
    {
        var vanished = expectedFields.Except(fields, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(field => new ProposedBreak(channel, ProposedBreakKind.FieldVanished, field, seenOn));
        return version is null || knownVersions.Contains(version)
            ? [.. vanished]
            : [new ProposedBreak(channel, ProposedBreakKind.UnknownVersion, version, seenOn), .. vanished];
    }
}
