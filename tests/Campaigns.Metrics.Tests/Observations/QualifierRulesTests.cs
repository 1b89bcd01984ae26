using Campaigns.Metrics.Observations;
using static Campaigns.Metrics.Observations.Qualifier;

namespace Campaigns.Metrics.Tests.Observations;

public sealed class QualifierRulesTests
{
    [Theory]
    [InlineData(Exact, new[] { Exact, Exact })]
    [InlineData(Unhedged, new[] { Exact, Unhedged })]
    [InlineData(Nearly, new[] { Nearly, Exact, Unhedged })]
    [InlineData(JustOver, new[] { JustOver, Exact })]
    [InlineData(Over, new[] { JustOver, Over })]
    [InlineData(AtLeast, new[] { Over, AtLeast, Exact })]
    [InlineData(About, new[] { Nearly, JustOver })]
    [InlineData(About, new[] { About, AtLeast })]
    public void OfSum_TakesTheVaguestDirection(Qualifier expected, Qualifier[] parts) => Assert.Equal(expected, QualifierRules.OfSum(parts));

    [Fact]
    public void OfSum_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => QualifierRules.OfSum([]));

    [Theory]
    [InlineData(Exact, Exact, Exact)]
    [InlineData(Exact, Unhedged, Unhedged)]
    [InlineData(Exact, Nearly, JustOver)]
    [InlineData(Exact, JustOver, Nearly)]
    [InlineData(Nearly, Nearly, About)]
    [InlineData(Exact, AtLeast, About)]
    [InlineData(Over, Exact, Over)]
    public void OfQuotient_DenominatorTurnsTheDirection(Qualifier numerator, Qualifier denominator, Qualifier expected) =>
        Assert.Equal(expected, QualifierRules.OfQuotient(numerator, denominator));

    [Theory]
    [InlineData("6600000", Nearly, "6500000", true)]
    [InlineData("6600000", Nearly, "6600000", true)]
    [InlineData("6600000", Nearly, "6499999", false)]
    [InlineData("6600000", Nearly, "6600001", false)]
    [InlineData("20000", JustOver, "29999", true)]
    [InlineData("20000", JustOver, "30000", false)]
    [InlineData("0.50", About, "0.55", true)]
    [InlineData("0.50", About, "0.551", false)]
    [InlineData("8000000", Over, "100000000", true)]
    [InlineData("120000", Unhedged, "118900", false)]
    [InlineData("120000", Unhedged, "120000.0", true)]
    [InlineData("0", Nearly, "0", true)]
    [InlineData("79228162514264337593543950335", Nearly, "79228162514264337593543950335", true)]
    [InlineData("50000000000000000000000000000", JustOver, "59999999999999999999999999999", true)]
    public void Allows_FollowsTheLastPrintedDigit(string printed, Qualifier qualifier, string candidate, bool allowed) =>
        Assert.Equal(
            allowed,
            QualifierRules.Allows(
                decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture),
                qualifier,
                decimal.Parse(candidate, System.Globalization.CultureInfo.InvariantCulture)));
}
