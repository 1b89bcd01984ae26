using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Comparing;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>The chain from money to effect: what went in, what came out, what stayed, what people did, what became of it.</summary>
[GraphQLName("Evaluation")]
public sealed class EvaluationNode
{
    private readonly PlanningEntry<EvaluationForm>? _form;

    /// <summary>Wraps the answers.</summary>
    /// <param name="form">What staff entered; null when nobody has.</param>
    /// <param name="cost">What it cost.</param>
    /// <param name="reach">Whom it reached.</param>
    /// <param name="targets">The targets with their outcomes.</param>
    public EvaluationNode(PlanningEntry<EvaluationForm>? form, CostEffectivenessNode cost, DeduplicatedReachNode reach, IReadOnlyList<TargetOutcomeNode> targets)
    {
        _form = form;
        Inputs = cost;
        Outputs = reach;
        Targets = targets;
    }

    /// <summary>What the campaign was meant to change; null when nobody has entered it.</summary>
    public CampaignObjective? Objective => _form?.Record.Objective;

    /// <summary>Money: costs of all kinds.</summary>
    public CostEffectivenessNode Inputs { get; }

    /// <summary>What was delivered: people reached.</summary>
    public DeduplicatedReachNode Outputs { get; }

    /// <summary>Targets of every link of the chain, with outcome and verdict.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<TargetOutcomeNode> Targets { get; }

    /// <summary>What stayed: answers of surveys. Empty when nobody has asked.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<SurveyResultNode> OutTakes => [.. (_form?.Record.Surveys ?? []).Select(answer => new SurveyResultNode(answer))];

    /// <summary>What became of it in society, in the words of whoever entered it; null when nobody has.</summary>
    public string? Impact => _form?.Record.Impact;

    /// <summary>Where that is known from; null when not stated.</summary>
    public string? ImpactSource => _form?.Record.ImpactSource;

    /// <summary>Who entered the form; null when nobody has.</summary>
    public string? EnteredBy => _form?.EnteredBy;

    /// <summary>When the form was entered, UTC; null when nobody has.</summary>
    public DateTimeOffset? EnteredAt => _form?.EnteredAt;
}

/// <summary>One question of a survey.</summary>
[GraphQLName("SurveyResult")]
public sealed class SurveyResultNode
{
    private readonly SurveyAnswer _answer;
    private readonly SurveyShare _after;
    private readonly ShareChange? _change;

    /// <summary>Wraps the record.</summary>
    /// <param name="answer">The answer.</param>
    public SurveyResultNode(SurveyAnswer answer)
    {
        _answer = answer;
        _after = new SurveyShare(answer.Respondents, answer.Share);
        _change = answer is { RespondentsBefore: { } respondents, ShareBefore: { } share } ? _after.Since(new SurveyShare(respondents, share)) : null;
    }

    /// <summary>The question in words.</summary>
    public string Question => _answer.Question;

    /// <summary>People who answered after the campaign.</summary>
    public int Respondents => _answer.Respondents;

    /// <summary>Weighted share after the campaign, 0 to 1.</summary>
    public decimal Share => _answer.Share;

    /// <summary>95 % interval of the share (Wilson). It covers chance alone, not who did not answer.</summary>
    public IntervalNode Interval => new(_after.Interval.Low, _after.Interval.High);

    /// <summary>Share before the campaign; null when it was not asked.</summary>
    public decimal? ShareBefore => _answer.ShareBefore;

    /// <summary>After minus before, as a share; null when it was not asked before.</summary>
    public decimal? Change => _change?.Change;

    /// <summary>95 % interval of the change; null when it was not asked before.</summary>
    public ValueIntervalNode? ChangeInterval => _change is { } change ? new ValueIntervalNode(change.Lower, change.Upper) : null;

    /// <summary>«säkerställd»: the interval of the change leaves out zero. Null when it was not asked before.</summary>
    public bool? Certain => _change?.IsCertain;

    /// <summary>Share to reach; null when none was set.</summary>
    public decimal? Target => _answer.Target;

    /// <summary>How the interval stands against the target.</summary>
    public TargetOutcomeVerdict Verdict => TargetOutcomeNode.Of(new EvaluationStep
    {
        Stage = EvaluationStage.OutTakes,
        Metric = _answer.Question,
        Baseline = _answer.ShareBefore,
        Target = _answer.Target,
        ActualLower = _after.Interval.Low,
        ActualUpper = _after.Interval.High,
    }.Verdict);

    /// <summary>Who modelled the answer, as «Meta» for estimated ad recall; null for people who were asked.</summary>
    public string? ModelledBy => _answer.ModelledBy;
}

/// <summary>What like campaigns of the agency's own reached: the lower quartile, the median and the upper quartile.</summary>
[GraphQLName("TargetSuggestion")]
public sealed class TargetSuggestionNode
{
    private readonly Benchmark _benchmark;
    private readonly string? _channel;

    /// <summary>Wraps the record.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="channel">Channel id; null for any.</param>
    public TargetSuggestionNode(Benchmark benchmark, string? channel)
    {
        _benchmark = benchmark;
        _channel = channel;
    }

    /// <summary>The channel; null when none was asked for.</summary>
    public ChannelNode? Channel => _channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>Finished campaigns with the same objective that have the figure.</summary>
    public int Campaigns => _benchmark.Campaigns;

    /// <summary>True when there are fewer than five: «för få», and nothing is suggested.</summary>
    public bool TooFew => _benchmark.Quartiles is null;

    /// <summary>Lower quartile; null when there are too few.</summary>
    public decimal? Lower => _benchmark.Quartiles?.Lower;

    /// <summary>Median; null when there are too few.</summary>
    public decimal? Median => _benchmark.Quartiles?.Median;

    /// <summary>Upper quartile; null when there are too few.</summary>
    public decimal? Upper => _benchmark.Quartiles?.Upper;

    /// <summary>True when any of the results was made up for a demonstration.</summary>
    public bool Constructed => _benchmark.Constructed;
}
