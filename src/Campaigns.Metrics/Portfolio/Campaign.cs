using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Portfolio;

/// <summary>A campaign, or an owned channel that the agency follows up in the same way.</summary>
public sealed record Campaign
{
    /// <summary>Permanent id in addresses: lower-case ASCII letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Campaign, or a channel of the agency's own.</summary>
    public required CampaignKind Kind { get; init; }

    /// <summary>The name, never translated: campaigns have one name.</summary>
    public required string Name { get; init; }

    /// <summary>Language of <see cref="Name"/>, BCP 47, for screen readers.</summary>
    public required string NameLanguage { get; init; }

    /// <summary>Agency that owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>The assignment it answers to; null when none is known.</summary>
    public LocalizedText? Mandate { get; init; }

    /// <summary>What it is for.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Whom it was aimed at, in the words of the targeting; null when not known.</summary>
    public LocalizedText? Audience { get; init; }

    /// <summary>When it ran. An end that is not known is null, with the reason in <see cref="FlightNote"/>.</summary>
    public required Window Flight { get; init; }

    /// <summary>What the dates leave out, for example that the end was not printed; null when nothing.</summary>
    public LocalizedText? FlightNote { get; init; }

    /// <summary>Partners' names.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Tracks in the order they are shown; empty when the campaign has none.</summary>
    public IReadOnlyList<Track> Tracks { get; init; } = [];

    /// <summary>Channels in use, with the tracks they carry.</summary>
    public IReadOnlyList<CampaignChannel> Channels { get; init; } = [];

    /// <summary>Films it shows, with their lengths; empty when none are known.</summary>
    public IReadOnlyList<Film> Films { get; init; } = [];

    /// <summary>Steps of the effect chain that nobody measured, with the intended effect in words (ux/spec P3 k1).</summary>
    public LocalizedText? IntendedEffect { get; init; }
}
