using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragment Spread Is Possible".</summary>
public sealed class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ painting { ... on Painting { id } ... on Node { id } ... on Found { __typename } } }")]
    [InlineData("{ node { ... on Artist { id } ... on Work { id } ... on Found { __typename } } }")]
    [InlineData("{ search { ... on Work { id } ...F } } fragment F on Painting { id }")]
    public void PossibleFragmentSpreads_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ¤... on Sculpture { id } } }",
        "The fragment on Sculpture can never apply to Painting.")]
    [InlineData(
        "{ artist(id: 1) { ¤...F } } fragment F on Work { id }",
        "The fragment \"F\" on Work can never apply to Artist.")]
    [InlineData(
        "{ work { ¤... on Artist { id } } }",
        "The fragment on Artist can never apply to Work.")]
    [InlineData(
        "{ search { ¤... on Frame { width } ¤... on Place { __typename } } }",
        "The fragment on Frame can never apply to Found.",
        "The fragment on Place can never apply to Found.")]
    public void PossibleFragmentSpreads_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("PossibleFragmentSpreads", document, messages);
}
