using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>SourcesOverview</c>.</summary>
/// <param name="Sources">All sources.</param>
/// <param name="FileConnectors">Connectors that read files.</param>
public sealed record SourcesOverviewData(IReadOnlyList<SourceStandingData> Sources, IReadOnlyList<NamedReference> FileConnectors);

/// <summary>How a source stands.</summary>
public sealed record SourceStandingData
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Connector that reads it.</summary>
    public required string Connector { get; init; }

    /// <summary>Document the figures were printed in; null for a live source.</summary>
    public string? Document { get; init; }

    /// <summary>Days back that it may still restate.</summary>
    public required int RestatementDays { get; init; }

    /// <summary>What limits its figures; null when nothing is known to.</summary>
    public string? Limits { get; init; }

    /// <summary>Where it stands; null when nobody pulls it.</summary>
    public SourceStateData? State { get; init; }

    /// <summary>Last day up to which every day is kept; null when none is.</summary>
    public DateOnly? CompleteThrough { get; init; }

    /// <summary>Last day that should be kept by now; null when nobody pulls it.</summary>
    public DateOnly? ExpectedThrough { get; init; }

    /// <summary>When it was last read whole.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When it is read next.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>When its key expires; null when it does not or nobody knows.</summary>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>Why figures do not come; null when they do.</summary>
    public SourceFailureData? Failure { get; init; }

    /// <summary>Newest finished run; null when it was never read.</summary>
    public SourceRunRecordData? LastRun { get; init; }

    /// <summary>Windows that the platform soon no longer answers for.</summary>
    public required IReadOnlyList<ClosingWindowData> PlannedWindows { get; init; }

    /// <summary>Figures that changed beyond belief.</summary>
    public required IReadOnlyList<HeldFigureData> HeldFigures { get; init; }

    /// <summary>Platform objects that belong to no campaign yet.</summary>
    public required IReadOnlyList<PlatformObjectData> Unmapped { get; init; }

    /// <summary>Its newest runs, newest first; null where they were not asked for.</summary>
    public SourceRunListData? Runs { get; init; }
}

/// <summary>Where a pulled source stands.</summary>
public enum SourceStateData
{
    /// <summary>It has never been read whole.</summary>
    NeverRead,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>Every day is there.</summary>
    Current,

    /// <summary>Days are missing; the system goes on trying.</summary>
    Delayed,

    /// <summary>A person has to act.</summary>
    NeedsAction,
}

/// <summary>Why figures do not come, or will soon not come.</summary>
/// <param name="Kind">The class.</param>
/// <param name="Code">The platform's own code.</param>
/// <param name="TraceId">The platform's trace id.</param>
/// <param name="HttpStatus">Status of its answer.</param>
/// <param name="Technical">For whoever mends it, in English.</param>
/// <param name="Message">What happened, what it means, what to do.</param>
public sealed record SourceFailureData(FailureKind Kind, string? Code, string? TraceId, int? HttpStatus, string Technical, string Message);

/// <summary>Runs of a source.</summary>
/// <param name="Nodes">The runs, newest first.</param>
public sealed record SourceRunListData(IReadOnlyList<SourceRunRecordData> Nodes);

/// <summary>One run.</summary>
public sealed record SourceRunRecordData
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>First day it asks for; null for a file.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day it asks for; null for a file.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Requests it has to make.</summary>
    public required int Windows { get; init; }

    /// <summary>Requests answered.</summary>
    public required int WindowsDone { get; init; }

    /// <summary>Figures seen for the first time.</summary>
    public required int Added { get; init; }

    /// <summary>Figures that changed.</summary>
    public required int Revised { get; init; }

    /// <summary>Figures that were the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Figures held for review.</summary>
    public required int Held { get; init; }

    /// <summary>Figures of objects that belong to no campaign.</summary>
    public required int Unmapped { get; init; }

    /// <summary>Why it did not read all it should.</summary>
    public SourceFailureData? Failure { get; init; }
}

/// <summary>A window that the platform soon no longer answers for.</summary>
/// <param name="Stream">Id of the report.</param>
/// <param name="Window">The window.</param>
/// <param name="Latest">Last day on which it answers.</param>
public sealed record ClosingWindowData(string Stream, WindowData Window, DateOnly? Latest);

/// <summary>A figure that changed beyond belief.</summary>
public sealed record HeldFigureData
{
    /// <summary>Id, for the decision.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the figure; null where only the count was asked for.</summary>
    public string? FigureId { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>The metric.</summary>
    public MetricData? Metric { get; init; }

    /// <summary>The channel; null when the source names none.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>The days it covers.</summary>
    public WindowData? Window { get; init; }

    /// <summary>The value that is shown; null when it names an absence.</summary>
    public decimal? ShownValue { get; init; }

    /// <summary>The value that the source gives now; null when it names an absence.</summary>
    public decimal? OfferedValue { get; init; }

    /// <summary>When the source gave it first.</summary>
    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>What was decided.</summary>
    public HeldDecision Decision { get; init; } = HeldDecision.Waiting;

    /// <summary>Who decided; null while nobody has.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>A platform campaign or ad group that belongs to no campaign yet.</summary>
public sealed record PlatformObjectData
{
    /// <summary>The platform's campaign id.</summary>
    public required string CampaignId { get; init; }

    /// <summary>Its name when last seen.</summary>
    public string? CampaignName { get; init; }

    /// <summary>The ad group's id; empty above.</summary>
    public string AdGroupId { get; init; } = "";

    /// <summary>The ad group's name when last seen.</summary>
    public string? AdGroupName { get; init; }

    /// <summary>First day of the answers that named it.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day of the answers that named it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Ids of the metrics it has figures of.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];
}
