using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Retention;

namespace Campaigns.Api.Schema.Retention;

/// <summary>One application of a retention rule of the installation: what was removed for good, counted.</summary>
[GraphQLName("RetentionRun")]
public sealed class RetentionRunNode
{
    private readonly RetentionRun _run;

    /// <summary>Wraps the record.</summary>
    /// <param name="run">The run.</param>
    public RetentionRunNode(RetentionRun run) => _run = run;

    /// <summary>Id.</summary>
    [ID]
    public string Id => _run.Id;

    /// <summary>What was removed.</summary>
    public RetentionSubject Subject => _run.Subject;

    /// <summary>When the removal began, UTC.</summary>
    public DateTimeOffset StartedAt => _run.StartedAt;

    /// <summary>When it was done, UTC; null when it was cut short and some may be there still.</summary>
    public DateTimeOffset? FinishedAt => _run.FinishedAt;

    /// <summary>The rule: days that it is kept.</summary>
    public int Days => _run.Days;

    /// <summary>Id of the source whose answers or unmapped figures were removed; null for figures.</summary>
    public string? SourceId => _run.Source;

    /// <summary>Slug of the campaign whose figures were removed; null for answers and unmapped figures.</summary>
    public string? CampaignSlug => _run.Campaign;

    /// <summary>Kind of the removed windows; null for answers and unmapped figures.</summary>
    public WindowKind? WindowKind => _run.WindowKind;

    /// <summary>How many answers, or figures with every revision, were removed.</summary>
    public decimal Removed => _run.Removed;

    /// <summary>First day of what was removed; null when no figure states one.</summary>
    public DateOnly? First => _run.First;

    /// <summary>Last day of what was removed.</summary>
    public DateOnly Last => _run.Last;
}
