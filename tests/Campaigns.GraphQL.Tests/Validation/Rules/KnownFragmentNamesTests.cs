using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragment Spread Target Defined".</summary>
public sealed class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("{ painting { ...A ... { ...A } } } fragment A on Painting { id }")]
    public void KnownFragmentNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ¤...A } }",
        "There is no fragment \"A\".")]
    [InlineData(
        "{ painting { id ... on Work { ¤...a } ...A } } fragment A on Painting { ¤...B }",
        "There is no fragment \"a\".",
        "There is no fragment \"B\".")]
    public void KnownFragmentNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("KnownFragmentNames", document, messages);
}
