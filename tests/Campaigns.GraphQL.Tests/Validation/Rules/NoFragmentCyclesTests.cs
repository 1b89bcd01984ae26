using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragment Spreads Must Not Form Cycles".</summary>
public sealed class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("{ painting { ...A ...B } } fragment A on Painting { ...C } fragment B on Painting { ...C ...C } fragment C on Painting { id }")]
    [InlineData("{ artist(id: 1) { ...A } } fragment A on Artist { teacher { ...B } } fragment B on Artist { id }")]
    public void NoFragmentCycles_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ artist(id: 1) { ...A } } fragment A on Artist { ¤...A }",
        "The fragment \"A\" spreads itself: the circle closes here.")]
    [InlineData(
        "{ artist(id: 1) { ...A } } fragment A on Artist { teacher { ¤...A } }",
        "The fragment \"A\" spreads itself: the circle closes here.")]
    [InlineData(
        "{ artist(id: 1) { ...A } } fragment A on Artist { id ¤...A @skip(if: true) }",
        "The fragment \"A\" spreads itself: the circle closes here.")]
    [InlineData(
        "{ artist(id: 1) { ...A } } fragment A on Artist { ...B } fragment B on Artist { ... { ...C } } fragment C on Artist { ¤...A }",
        "The fragment \"A\" spreads itself: the circle closes here.")]
    [InlineData(
        "{ artist(id: 1) { ...A } } fragment A on Artist { ...B } fragment B on Artist { ¤...B ¤...A }",
        "The fragment \"A\" spreads itself: the circle closes here.",
        "The fragment \"B\" spreads itself: the circle closes here.")]
    public void NoFragmentCycles_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("NoFragmentCycles", document, messages);

    [Theory]
    [InlineData("{ artist(id: 1) { ...A } } fragment A on Artist { ...A } fragment A on Artist { id }")]
    [InlineData("{ artist(id: 1) { ...A } } fragment A on Artist { id } fragment A on Artist { id ...B } fragment B on Artist { ...A ...B }")]
    public void NoFragmentCycles_TwoFragmentsOfOneName_LooksAtBoth(string document) =>
        Judge.ExpectRules(document, "UniqueFragmentNames", "NoFragmentCycles");
}
