using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Argument Uniqueness".</summary>
public sealed class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("{ artist(id: 1) { works(first: 1, after: \"x\") { id } } }")]
    [InlineData("{ a: artist(id: 1) { id } b: artist(id: 1) { id } }")]
    public void UniqueArgumentNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ artist(¤id: 1, ¤id: 1) { id } }",
        "The argument \"id\" of Query.artist is given twice.")]
    [InlineData(
        "{ painting @skip(¤if: true, ¤if: false) { id } }",
        "The argument \"if\" of @skip is given twice.")]
    [InlineData(
        "{ text(¤value: \"a\", ¤value: \"b\", ¤value: \"c\") }",
        "The argument \"value\" of Query.text is given twice.",
        "The argument \"value\" of Query.text is given twice.")]
    public void UniqueArgumentNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueArgumentNames", document, messages);
}
