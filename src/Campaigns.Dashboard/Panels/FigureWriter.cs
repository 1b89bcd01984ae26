using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>Writes a metric's value as text: all digits in tables, rounded with words in sentences and on cards, always with its rounding word.</summary>
/// <param name="format">The formatter of the language.</param>
public sealed class FigureWriter(Formatering format)
{
    private const decimal OneTenthOfAMillion = 100_000m;

    /// <summary>The value with all its digits.</summary>
    /// <param name="value">The value, shares as 0 to 1.</param>
    /// <param name="unit">Unit of the metric.</param>
    /// <param name="qualifier">The rounding word.</param>
    /// <param name="derived">True when the value was computed: a computed quotient shows one decimal, a printed one as many as were printed.</param>
    public string Full(decimal value, MetricUnitData unit, Qualifier qualifier, bool derived = false) =>
        format.Numbers.Qualified(Number(value, unit, derived), qualifier);

    /// <summary>
    /// The value for running text: millions in words. A figure with a rounding word keeps all its digits unless they say the same in words: «minst 5 174 500» rounded to
    /// «minst 5,2 miljoner» would claim more than is known.
    /// </summary>
    /// <param name="value">The value, shares as 0 to 1.</param>
    /// <param name="unit">Unit of the metric.</param>
    /// <param name="qualifier">The rounding word.</param>
    /// <param name="derived">True when the value was computed.</param>
    public string Rounded(decimal value, MetricUnitData unit, Qualifier qualifier, bool derived = false) =>
        format.Numbers.Qualified(IsCount(unit) && MayRound(value, qualifier) ? format.Numbers.Rounded(value) : Number(value, unit, derived), qualifier);

    /// <summary>A computed interval with all its digits: «1,76–3,75 kr», the unit once where it is money.</summary>
    /// <param name="low">Lower end, shares as 0 to 1.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="unit">Unit of the metric.</param>
    public string Interval(decimal low, decimal high, MetricUnitData unit) => unit == MetricUnitData.Money
        ? format.Money.Interval(low, high)
        : $"{Number(low, unit, derived: true)}{Formatering.EnDash}{Number(high, unit, derived: true)}";

    private static bool MayRound(decimal value, Qualifier qualifier) =>
        qualifier is Qualifier.Unhedged or Qualifier.Exact || value % OneTenthOfAMillion == 0m;

    private static bool IsCount(MetricUnitData unit) =>
        unit is MetricUnitData.Times or MetricUnitData.Persons or MetricUnitData.Units or MetricUnitData.Days;

    private string Number(decimal value, MetricUnitData unit, bool derived) => unit switch
    {
        MetricUnitData.Ratio => format.Shares.Percent(value, PercentDecimals(value)),
        MetricUnitData.Money => format.Money.Kronor(value),
        MetricUnitData.TimesPerPerson or MetricUnitData.Points => derived ? format.Numbers.Fixed(value, 1) : format.Numbers.Measured(value),
        _ => format.Numbers.Whole(value),
    };

    // As many decimals as the share was printed with, at most one: 0.27 is 27 %, 0.275 is 27,5 %.
    private static int PercentDecimals(decimal ratio) => ratio * 100m == decimal.Truncate(ratio * 100m) ? 0 : 1;
}
