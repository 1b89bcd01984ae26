using Campaigns.Api.Schema.Collection;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Catalogue;

/// <summary>One run that read a source, with what it changed.</summary>
[GraphQLName("SourceRun")]
public sealed class SourceRunNode
{
    private readonly SourceRun _run;

    /// <summary>Wraps the record.</summary>
    /// <param name="run">The run.</param>
    public SourceRunNode(SourceRun run) => _run = run;

    /// <summary>Id.</summary>
    [ID]
    public string Id => _run.Id;

    /// <summary>When it started, UTC.</summary>
    public DateTimeOffset StartedAt => _run.StartedAt;

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? FinishedAt => _run.FinishedAt;

    /// <summary>SHA-256 of the file that was read; null for a run that reads many answers, whose figures name them.</summary>
    public string? RawId => _run.RawId;

    /// <summary>Where it stands.</summary>
    public RunState State => _run.State;

    /// <summary>First account day it asks for, included; null for a file.</summary>
    public DateOnly? First => _run.First;

    /// <summary>Last account day it asks for, included; null for a file.</summary>
    public DateOnly? Last => _run.Last;

    /// <summary>Requests it has to make, one for each report and stretch of days; 0 for a file.</summary>
    public int Windows => _run.Windows;

    /// <summary>Requests answered whole and kept.</summary>
    public int WindowsDone => _run.WindowsDone;

    /// <summary>Figures held for review instead of being stored.</summary>
    public int Held => _run.Held;

    /// <summary>Figures of platform objects that are mapped to no campaign.</summary>
    public int Unmapped => _run.Unmapped;

    /// <summary>Why it did not read all it should; null when it did or still runs.</summary>
    public SourceFailureNode? Failure => _run.Failure is { } failure ? new SourceFailureNode(failure, new FailureContext(_run.Source)) : null;

    /// <summary>Figures seen for the first time.</summary>
    public int Added => _run.Result.Added;

    /// <summary>Figures that got another value or quality.</summary>
    public int Revised => _run.Result.Revised;

    /// <summary>Figures that were the same as before.</summary>
    public int Unchanged => _run.Result.Unchanged;
}
