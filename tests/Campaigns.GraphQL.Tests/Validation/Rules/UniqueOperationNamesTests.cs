using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Operation Name Uniqueness".</summary>
public sealed class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("{ painting { id } }")]
    [InlineData("query A { painting { id } } query B { painting { id } }")]
    [InlineData("query A { painting { ...A } } fragment A on Painting { id }")]
    public void UniqueOperationNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "¤query A { painting { id } } ¤query A { work { id } }",
        "There are two operations named \"A\".")]
    [InlineData(
        "¤query A { painting { id } } ¤mutation A { rename(id: 1, title: \"x\") { id } }",
        "There are two operations named \"A\".")]
    [InlineData(
        "¤query A { painting { id } } ¤query A { painting { id } } ¤query A { painting { id } }",
        "There are two operations named \"A\".",
        "There are two operations named \"A\".")]
    public void UniqueOperationNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueOperationNames", document, messages);
}
