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

    /// <summary>Figures seen for the first time.</summary>
    public int Added => _run.Result.Added;

    /// <summary>Figures that got another value or quality.</summary>
    public int Revised => _run.Result.Revised;

    /// <summary>Figures that were the same as before.</summary>
    public int Unchanged => _run.Result.Unchanged;
}
