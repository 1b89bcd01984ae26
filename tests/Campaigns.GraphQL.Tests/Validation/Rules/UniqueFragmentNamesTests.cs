using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragment Name Uniqueness".</summary>
public sealed class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ painting { ...A ...B } } fragment A on Painting { id } fragment B on Painting { id }")]
    public void UniqueFragmentNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ...A } } ¤fragment A on Painting { id } ¤fragment A on Painting { id }",
        "There are two fragments named \"A\".")]
    [InlineData(
        "{ painting { ...A } } ¤fragment A on Painting { id } ¤fragment A on Work { id } ¤fragment A on Painting { id }",
        "There are two fragments named \"A\".",
        "There are two fragments named \"A\".")]
    public void UniqueFragmentNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueFragmentNames", document, messages);
}
