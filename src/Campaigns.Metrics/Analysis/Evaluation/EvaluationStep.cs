namespace Campaigns.Metrics.Analysis.Evaluation;

/// <summary>What a campaign is meant to change (domain/analysis.md N15).</summary>
public enum CampaignObjective
{
    /// <summary>That people know.</summary>
    Awareness,

    /// <summary>What people think.</summary>
    Attitude,

    /// <summary>What people do.</summary>
    Behaviour,

    /// <summary>That people seek help.</summary>
    RecruitmentToHelp,
}

/// <summary>The links of the chain from money to effect.</summary>
public enum EvaluationStage
{
    /// <summary>Money and work.</summary>
    Inputs,

    /// <summary>What was delivered: reach, exposure, completions.</summary>
    Outputs,

    /// <summary>What stayed: recall, recognition.</summary>
    OutTakes,

    /// <summary>What people did: visits to help pages, tips, chats.</summary>
    Outcomes,

    /// <summary>What became of it in society, in words.</summary>
    Impact,
}

/// <summary>One measured link of the chain.</summary>
public sealed record EvaluationStep
{
    /// <summary>The stage.</summary>
    public required EvaluationStage Stage { get; init; }

    /// <summary>Metric id, or the id of a survey question.</summary>
    public required string Metric { get; init; }

    /// <summary>What it was before, in the metric's unit; null when not known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>What it should become; null when no target was set.</summary>
    public decimal? Target { get; init; }

    /// <summary>The least it became, for certain; null when not known.</summary>
    public decimal? ActualLower { get; init; }

    /// <summary>The most it became, for certain; equal to <see cref="ActualLower"/> for one number, null when nothing bounds it.</summary>
    public decimal? ActualUpper { get; init; }

    /// <summary>True when less is better, as for a cost.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Who modelled the figure, as «Meta» for estimated ad recall; null for a counted or surveyed one.</summary>
    public string? ModelledBy { get; init; }

    /// <summary>
    /// The verdict. Reached when even the worse end meets the target; partly when it does not, yet even the worse end is better than the baseline and even the
    /// better end misses the target; not reached when even the better end misses the target and is no better than the baseline, or no baseline is known;
    /// otherwise it cannot be judged.
    /// </summary>
    public TargetVerdict Verdict
    {
        get
        {
            var sign = LowerIsBetter ? -1 : 1;
            var worst = LowerIsBetter ? -ActualUpper : ActualLower;
            var best = LowerIsBetter ? -ActualLower : ActualUpper;
            var target = sign * Target;
            var baseline = sign * Baseline;
            if (target is null || (ActualLower is null && ActualUpper is null))
            {
                return TargetVerdict.CannotBeJudged;
            }

            return worst >= target ? TargetVerdict.Reached
                : !(best < target) ? TargetVerdict.CannotBeJudged
                : worst > baseline ? TargetVerdict.Partly
                : baseline is null || best <= baseline ? TargetVerdict.NotReached
                : TargetVerdict.CannotBeJudged;
        }
    }
}

/// <summary>How an outcome stands against its target.</summary>
public enum TargetVerdict
{
    /// <summary>«nått»</summary>
    Reached,

    /// <summary>«delvis»: better than before and short of the target.</summary>
    Partly,

    /// <summary>«ej nått»</summary>
    NotReached,

    /// <summary>«kan inte bedömas»: no target, no figure, or an interval that leaves it open.</summary>
    CannotBeJudged,
}
