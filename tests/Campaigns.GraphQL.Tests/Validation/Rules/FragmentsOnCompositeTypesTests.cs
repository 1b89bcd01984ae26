using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragments on Object, Interface or Union Types".</summary>
public sealed class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ painting { ... on Painting { id } ... on Work { id } ... on Found { __typename } ... { id } } }")]
    public void FragmentsOnCompositeTypes_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ... on ¤Calendar { id } } }",
        "A fragment cannot stand on \"Calendar\", which has no fields.")]
    [InlineData(
        "{ painting { ...F } } fragment F on ¤Int { id }",
        "The fragment \"F\" cannot stand on \"Int\", which has no fields.")]
    [InlineData(
        "{ painting { ... on ¤Filter { text } } }",
        "A fragment cannot stand on \"Filter\", which has no fields.")]
    public void FragmentsOnCompositeTypes_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("FragmentsOnCompositeTypes", document, messages);
}
