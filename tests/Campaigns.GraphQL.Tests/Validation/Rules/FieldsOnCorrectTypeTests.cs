using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Field Selections".</summary>
public sealed class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ painting { id title: medium __typename } }")]
    [InlineData("{ work(id: 1) { title ... on Painting { medium } } }")]
    [InlineData("{ search { __typename ... on Artist { name } } }")]
    [InlineData("{ __schema { queryType { name } } __type(name: \"Query\") { kind } }")]
    [InlineData("mutation { __typename }")]
    public void FieldsOnCorrectType_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ¤nope } }",
        "Painting has no field \"nope\".")]
    [InlineData(
        "{ ¤nope { deeper { still } } }",
        "Query has no field \"nope\".")]
    [InlineData(
        "{ work { ¤medium } }",
        "Work has no field \"medium\".")]
    [InlineData(
        "{ search { ¤id } }",
        "Found has no field \"id\".")]
    [InlineData(
        "{ painting { ¤alias: nope } }",
        "Painting has no field \"nope\".")]
    [InlineData(
        "{ painting { ¤__schema { description } ¤__type(name: \"A\") { name } } }",
        "Painting has no field \"__schema\".",
        "Painting has no field \"__type\".")]
    [InlineData(
        "mutation { ¤__schema { description } }",
        "Mutation has no field \"__schema\".")]
    [InlineData(
        "{ painting { ¤__unknown } }",
        "Painting has no field \"__unknown\".")]
    [InlineData(
        "{ node { ...F } } fragment F on Node { ... { ¤title } }",
        "Node has no field \"title\".")]
    public void FieldsOnCorrectType_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("FieldsOnCorrectType", document, messages);
}
