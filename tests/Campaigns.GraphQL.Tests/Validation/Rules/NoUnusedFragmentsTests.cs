using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragments Must Be Used".</summary>
public sealed class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("{ painting { ...A } } fragment A on Painting { ...B } fragment B on Painting { id }")]
    [InlineData("query Q { painting { ...A } } mutation M { rename(id: 1, title: \"\") { ...B } } fragment A on Painting { id } fragment B on Work { id }")]
    public void NoUnusedFragments_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { id } } ¤fragment A on Painting { id }",
        "The fragment \"A\" is never used.")]
    [InlineData(
        "{ painting { id } } ¤fragment A on Painting { ...B } ¤fragment B on Painting { id }",
        "The fragment \"A\" is never used.",
        "The fragment \"B\" is never used.")]
    public void NoUnusedFragments_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("NoUnusedFragments", document, messages);

    [Theory]
    [InlineData("{ painting { id } } fragment A on Painting { ...B } fragment B on Painting { ...A }", "NoUnusedFragments", "NoFragmentCycles")]
    public void NoUnusedFragments_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
