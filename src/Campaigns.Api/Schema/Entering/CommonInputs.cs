using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Entering;

/// <summary>An exchange rate to enter. It serves every campaign.</summary>
/// <param name="Currency">ISO 4217 code, not SEK.</param>
/// <param name="SekPerUnit">Kronor for one unit, above 0, with at most eight decimals.</param>
/// <param name="Day">The day of the rate.</param>
/// <param name="Source">Where it is from, as Riksbanken.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Constructed">True when the rate is made up for a demonstration.</param>
/// <param name="Supersedes">Id of the newest version that this corrects; null for a new rate.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterRateInput")]
public sealed record EnterRateInput(
    string Currency,
    decimal SekPerUnit,
    DateOnly Day,
    string Source,
    string? Note,
    [property: DefaultValue(false)] bool Constructed,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>A series break to enter: a day from which figures mean something else.</summary>
/// <param name="Channel">Channel id; null when it concerns every channel that has the metric.</param>
/// <param name="Metric">Metric id; null when it concerns every metric of the channel.</param>
/// <param name="ValidFrom">First day of the new meaning; with a coarser precision the first day of the month or year.</param>
/// <param name="Precision">How finely the day is known.</param>
/// <param name="WordingOnly">True when only the wording changed, not the counting.</param>
/// <param name="ReasonSv">What changed, in Swedish.</param>
/// <param name="ReasonEn">The same in English; null to use the Swedish text.</param>
/// <param name="Source">Where that is known from.</param>
/// <param name="Supersedes">Id of the newest version that this corrects; null for a new break.</param>
/// <param name="By">Who enters it.</param>
/// <param name="IdempotencyKey">A text of the client's own: the same again enters nothing twice.</param>
[GraphQLName("EnterSeriesBreakInput")]
public sealed record EnterSeriesBreakInput(
    [property: ID] string? Channel,
    [property: ID] string? Metric,
    DateOnly ValidFrom,
    [property: DefaultValue(DatePrecision.Day)] DatePrecision Precision,
    [property: DefaultValue(false)] bool WordingOnly,
    string ReasonSv,
    string? ReasonEn,
    string Source,
    [property: ID] string? Supersedes,
    string By,
    string IdempotencyKey);

/// <summary>What came of entering or withdrawing an exchange rate.</summary>
/// <param name="Rate">The rate as entered; null when there are errors or when it was withdrawn.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterRatePayload")]
public sealed record EnterRatePayload(ExchangeRateNode? Rate, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);

/// <summary>What came of entering or withdrawing a series break.</summary>
/// <param name="SeriesBreak">The break as entered; null when there are errors or when it was withdrawn.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterSeriesBreakPayload")]
public sealed record EnterSeriesBreakPayload(Analysis.SeriesBreakNode? SeriesBreak, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);
