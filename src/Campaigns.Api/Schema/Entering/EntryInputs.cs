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
