using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Api.Schema.Entering;

/// <summary>A cost to enter.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Track">Track id; null when the cost is the whole campaign's.</param>
/// <param name="Channel">Channel id; null when the cost belongs to no one channel.</param>
/// <param name="Kind">What was paid for.</param>
/// <param name="Stage">How far it has come. REPORTED is what platforms say themselves; enter the others.</param>
/// <param name="Amount">The amount in kronor or another major unit, not negative.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Vat">Whether VAT is in the amount. UNKNOWN is kept and not compared.</param>
/// <param name="VatRate">VAT rate, as 0.25, needed to compare an amount with VAT in it.</param>
/// <param name="Coupons">Coupons inside the amount that the agency did not pay; null for none.</param>
/// <param name="From">First day it pays for; null when not known.</param>
/// <param name="To">Last day it pays for, included; null when not known.</param>
/// <param name="Reference">The paper behind it, as an invoice number.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Constructed">True when the amount is made up for a demonstration.</param>
/// <param name="Supersedes">Id of the newest version that this corrects; null for a new cost.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterCostInput")]
public sealed record EnterCostInput(
    string Campaign,
    string? Track,
    [property: ID] string? Channel,
    CostKind Kind,
    CostStage Stage,
    decimal Amount,
    [property: DefaultValue("SEK")] string Currency,
    VatBasis Vat,
    decimal? VatRate,
    decimal? Coupons,
    DateOnly? From,
    DateOnly? To,
    string? Reference,
    string? Note,
    [property: DefaultValue(false)] bool Constructed,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>A population to enter.</summary>
/// <param name="Campaign">Slug of the campaign whose audience it counts.</param>
/// <param name="Track">Track id; null for the whole campaign.</param>
/// <param name="NameSv">Whom it counts, in Swedish.</param>
/// <param name="NameEn">The same in English; null when the Swedish words serve.</param>
/// <param name="Size">Persons, a whole number above zero.</param>
/// <param name="Year">Year of the table.</param>
/// <param name="Source">Who published it, with table or page.</param>
/// <param name="Cells">Disjoint parts by age and sex; null when only the whole is known.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Constructed">True when the number is made up for a demonstration.</param>
/// <param name="Supersedes">Id of the newest version that this corrects; null for a new table.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterPopulationInput")]
public sealed record EnterPopulationInput(
    string Campaign,
    string? Track,
    string NameSv,
    string? NameEn,
    decimal Size,
    int Year,
    string Source,
    IReadOnlyList<PopulationCellInput>? Cells,
    string? Note,
    [property: DefaultValue(false)] bool Constructed,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>A part of a population.</summary>
/// <param name="Audience">Key of the audience, as <c>sex:men,age:18-24</c>.</param>
/// <param name="Size">Persons, a whole number of zero or more.</param>
[GraphQLName("PopulationCellInput")]
public sealed record PopulationCellInput(string Audience, decimal Size);

/// <summary>A target to enter.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Track">Track id; null for the whole campaign.</param>
/// <param name="Channel">Channel id; null for all channels together.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="Value">The target in the metric's unit, rates between 0 and 1; not negative.</param>
/// <param name="Baseline">What it was before the campaign; null when not known.</param>
/// <param name="From">First day of the period; null for the whole flight.</param>
/// <param name="To">Last day of the period, included; null for the whole flight.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Constructed">True when the target is made up for a demonstration.</param>
/// <param name="Supersedes">Id of the newest version that this corrects; null for a new target.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterTargetInput")]
public sealed record EnterTargetInput(
    string Campaign,
    string? Track,
    [property: ID] string? Channel,
    [property: ID] string Metric,
    decimal Value,
    decimal? Baseline,
    DateOnly? From,
    DateOnly? To,
    string? Note,
    [property: DefaultValue(false)] bool Constructed,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>A plausibility rule not to mind in a channel.</summary>
/// <param name="Campaign">Slug; null for every campaign.</param>
/// <param name="Channel">Channel id.</param>
/// <param name="Rule">Rule id, as a warning names it.</param>
/// <param name="Reason">Why the rule does not hold there; shown beside the figure.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("ExemptRuleInput")]
public sealed record ExemptRuleInput(string? Campaign, [property: ID] string Channel, string Rule, string Reason, string By, string IdempotencyKey);

/// <summary>What a campaign was meant to change and what was seen of it beyond the channels' figures. The newest form of a campaign counts.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Objective">What it was meant to change.</param>
/// <param name="Surveys">Answers of surveys; null for none.</param>
/// <param name="Impact">What became of it in society, in words.</param>
/// <param name="ImpactSource">Where that is known from.</param>
/// <param name="Supersedes">Id of the newest form that this corrects; null for the first.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterEvaluationInput")]
public sealed record EnterEvaluationInput(
    string Campaign,
    Metrics.Analysis.Evaluation.CampaignObjective Objective,
    IReadOnlyList<SurveyAnswerInput>? Surveys,
    string? Impact,
    string? ImpactSource,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>One question of a survey.</summary>
/// <param name="Question">The question in words.</param>
/// <param name="Respondents">People who answered after the campaign, at least 1.</param>
/// <param name="Share">Weighted share after the campaign, 0 to 1.</param>
/// <param name="RespondentsBefore">People who answered before it; null when it was not asked.</param>
/// <param name="ShareBefore">Weighted share before it; null when it was not asked.</param>
/// <param name="Target">Share to reach; null when none was set.</param>
/// <param name="ModelledBy">Who modelled the answer, as Meta; null for people who were asked.</param>
[GraphQLName("SurveyAnswerInput")]
public sealed record SurveyAnswerInput(string Question, int Respondents, decimal Share, int? RespondentsBefore, decimal? ShareBefore, decimal? Target, string? ModelledBy);
