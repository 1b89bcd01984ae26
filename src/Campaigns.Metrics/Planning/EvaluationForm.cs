using Campaigns.Metrics.Analysis.Evaluation;

namespace Campaigns.Metrics.Planning;

/// <summary>What a campaign was meant to change and what was seen of it beyond the channels' figures (domain/analysis.md N15).</summary>
public sealed record EvaluationForm : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "evaluation";

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>What it was meant to change.</summary>
    public required CampaignObjective Objective { get; init; }

    /// <summary>Answers of surveys, as of those who remember the film.</summary>
    public IReadOnlyList<SurveyAnswer> Surveys { get; init; } = [];

    /// <summary>What became of it in society, in words; null when nobody has written it.</summary>
    public string? Impact { get; init; }

    /// <summary>Where that is known from; null when not stated.</summary>
    public string? ImpactSource { get; init; }

    string? IPlanningRecord.Campaign => Campaign;
}

/// <summary>One question of a survey, asked after the campaign and perhaps before it.</summary>
/// <param name="Question">The question in words.</param>
/// <param name="Respondents">People who answered after the campaign, greater than zero.</param>
/// <param name="Share">Weighted share after the campaign, 0 to 1.</param>
/// <param name="RespondentsBefore">People who answered before it; null when it was not asked.</param>
/// <param name="ShareBefore">Weighted share before it; null when it was not asked.</param>
/// <param name="Target">Share to reach; null when none was set.</param>
/// <param name="ModelledBy">Who modelled the answer, as «Meta» for estimated ad recall; null for people who were asked.</param>
public sealed record SurveyAnswer(string Question, int Respondents, decimal Share, int? RespondentsBefore, decimal? ShareBefore, decimal? Target, string? ModelledBy);
