using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Required Arguments".</summary>
public sealed class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ artist(id: 1) { name } }")]
    [InlineData("{ intDefault ints }")]
    [InlineData("{ painting { id @tag(name: \"x\") } }")]
    [InlineData("query Q($v: ID!) { artist(id: $v) { id } }")]
    [InlineData("{ painting { ...F } } fragment F on Painting @onFragment { id }")]
    public void ProvidedRequiredArguments_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ ¤artist { id } }",
        "Query.artist needs the argument \"id\" of type ID!.")]
    [InlineData(
        "mutation { ¤rename { id } }",
        "Mutation.rename needs the argument \"id\" of type ID!.",
        "Mutation.rename needs the argument \"title\" of type String!.")]
    [InlineData(
        "{ painting ¤@include { id ¤@tag } }",
        "@include needs the argument \"if\" of type Boolean!.",
        "@tag needs the argument \"name\" of type String!.")]
    public void ProvidedRequiredArguments_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("ProvidedRequiredArguments", document, messages);
}
