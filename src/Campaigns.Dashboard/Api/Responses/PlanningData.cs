namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A campaign with what staff have entered about it.</summary>
public sealed record PlanningCampaignData
{
    /// <summary>Permanent id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its tracks.</summary>
    public required IReadOnlyList<PlanningTrackData> Tracks { get; init; }

    /// <summary>Its channels.</summary>
    public required IReadOnlyList<PlanningChannelData> Channels { get; init; }

    /// <summary>Costs; empty where they were not asked for.</summary>
    public IReadOnlyList<CostEntryData> Costs { get; init; } = [];

    /// <summary>Targets; empty where they were not asked for.</summary>
    public IReadOnlyList<PlannedTargetData> Targets { get; init; } = [];
}

/// <summary>A track.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Name">Its name.</param>
public sealed record PlanningTrackData(string Id, string Name);

/// <summary>Whether whoever asks may enter something.</summary>
/// <param name="Allowed">True when mutations are answered.</param>
/// <param name="Reason">Why not, in words; null when allowed.</param>
public sealed record EditingData(bool Allowed, string? Reason);

/// <summary>A channel in use.</summary>
/// <param name="Channel">The channel.</param>
public sealed record PlanningChannelData(NamedReference Channel);

/// <summary>A target without its outcome.</summary>
/// <param name="Target">The target.</param>
public sealed record PlannedTargetData(TargetData Target);

/// <summary>A cost as it was entered or reported.</summary>
public sealed record CostEntryData
{
    /// <summary>Id of this version; null for what a platform reported.</summary>
    public string? Id { get; init; }

    /// <summary>Its channel; null for no particular one.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>Its track; null for the whole campaign.</summary>
    public TrackReference? Track { get; init; }

    /// <summary>How far it has come.</summary>
    public required CostStageData Stage { get; init; }

    /// <summary>What it is for.</summary>
    public required CostKindData Kind { get; init; }

    /// <summary>The amount in the currency's major unit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether VAT is in the amount.</summary>
    public required VatStateData Vat { get; init; }

    /// <summary>First day; null when not stated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null when not stated.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A remark; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>True when it was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }

    /// <summary>Earlier versions, newest first.</summary>
    public IReadOnlyList<CostEntryData> Supersedes { get; init; } = [];

    /// <summary>Why it no longer counts; null while it does.</summary>
    public string? Withdrawal { get; init; }

    /// <summary>Who withdrew it; null while it counts.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>When it was withdrawn; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>What a cost is for.</summary>
public enum CostKindData
{
    /// <summary>Media.</summary>
    Media,

    /// <summary>Production.</summary>
    Production,

    /// <summary>Fee.</summary>
    Fee,
}

/// <summary>Whether VAT is in an amount.</summary>
public enum VatStateData
{
    /// <summary>It is not.</summary>
    Excluded,

    /// <summary>It is.</summary>
    Included,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A fault that the API found in what was sent.</summary>
/// <param name="Field">Field of the input.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record InputFaultData(string Field, string Message);
