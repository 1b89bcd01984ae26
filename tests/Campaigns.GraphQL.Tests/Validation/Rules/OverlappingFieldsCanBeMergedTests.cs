using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Field Selection Merging".</summary>
public sealed class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ painting { id id medium medium } }")]
    [InlineData("{ painting { a: medium a: medium } }")]
    [InlineData("{ artist(id: 1) { name(upper: true, locale: \"sv\") name(locale: \"sv\", upper: true) } }")]
    [InlineData("query Q($v: String) { artist(id: 1) { name(locale: $v) name(locale: $v) } }")]
    [InlineData("{ search(filter: { exact: true, text: \"a\" }) { __typename } search(filter: { text: \"a\", exact: true }) { __typename } }")]
    [InlineData("{ work { ... on Painting { n: title } ... on Sculpture { n: title(locale: \"en\") } } }")]
    [InlineData("{ work { ... on Painting { frame { x: medium } } ... on Sculpture { frame { x: medium } } } }")]
    [InlineData("{ painting { id @skip(if: true) id @include(if: false) } }")]
    [InlineData("{ search { ... on Painting { width } ... on Artist { other: name } } }")]
    [InlineData("{ search { ... on Painting { t: frame { medium } } ... on Sculpture { t: frame { medium } } } }")]
    [InlineData("{ artist(id: 1) { ...A ...B teacher { name } } } fragment A on Artist { teacher { id } } fragment B on Artist { teacher { works { title } } }")]
    [InlineData("{ painting { __typename ...F } } fragment F on Work { __typename }")]
    public void OverlappingFieldsCanBeMerged_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ artist(id: 1) { ¤a: name ¤a: id } }",
        "The fields \"a\" conflict: they return String! and ID!. Give one of them another alias.")]
    [InlineData(
        "{ ¤int(value: 1) ¤int(value: 2) }",
        "The fields \"int\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ ¤int ¤int(value: 1) }",
        "The fields \"int\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ painting { ¤year ¤year(calendar: GREGORIAN) } }",
        "The fields \"year\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "query Q($a: Int, $b: Int) { ¤int(value: $a) ¤int(value: $b) }",
        "The fields \"int\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ ¤a: int(value: 1) ¤a: intDefault(value: 1) }",
        "The fields \"a\" conflict: \"int\" and \"intDefault\" are different fields. Give one of them another alias.")]
    [InlineData(
        "{ work { ... on Painting { ¤medium } ... on Sculpture { ¤medium } } }",
        "The fields \"medium\" conflict: they return String and [String]. Give one of them another alias.")]
    [InlineData(
        "{ work { ... on Painting { ¤width } ... on Sculpture { ¤width } } }",
        "The fields \"width\" conflict: they return Float! and Float. Give one of them another alias.")]
    [InlineData(
        "{ work { ... on Painting { frame { ¤x: medium } } ... on Sculpture { frame { ¤x: width } } } }",
        "The fields \"x\" conflict: they return String and Int. Give one of them another alias.")]
    [InlineData(
        "{ artist(id: 1) { teacher { ¤a: name(locale: \"sv\") } teacher { ¤a: name } } }",
        "The fields \"a\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ artist(id: 1) { ...A ...B } } fragment A on Artist { teacher { teacher { ¤a: works(first: 1) { id } } } } fragment B on Artist { teacher { teacher { ¤a: works(first: 2) { id } } } }",
        "The fields \"a\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ painting { ¤title ... on Work { ¤title(locale: \"en\") } } }",
        "The fields \"title\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ node { ... on Work { ¤title } ... on Painting { ¤title(locale: \"en\") } } }",
        "The fields \"title\" conflict: they have different arguments. Give one of them another alias.")]
    [InlineData(
        "{ painting { ¤__typename ¤__typename: title } }",
        "The fields \"__typename\" conflict: \"__typename\" and \"title\" are different fields. Give one of them another alias.")]
    [InlineData(
        "{ painting { ¤a: medium @skip(if: true) ¤a: title @include(if: false) } }",
        "The fields \"a\" conflict: they return String and String!. Give one of them another alias.")]
    [InlineData(
        "{ work { ... on Painting { ¤x: medium } ... on Sculpture { ¤x: frame { width } } } }",
        "The fields \"x\" conflict: they return String and Frame. Give one of them another alias.")]
    public void OverlappingFieldsCanBeMerged_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("OverlappingFieldsCanBeMerged", document, messages);

    [Theory]
    [InlineData("{ artist(id: 1) { ...A } } fragment A on Artist { a: id ...B } fragment B on Artist { a: name ...A }", "NoFragmentCycles", "OverlappingFieldsCanBeMerged")]
    [InlineData("{ painting { a: nope a: nada } }", "FieldsOnCorrectType", "OverlappingFieldsCanBeMerged")]
    [InlineData("{ painting { id } } fragment U on Artist { a: id a: name }", "NoUnusedFragments", "OverlappingFieldsCanBeMerged")]
    [InlineData("{ a: unknown { x } a: unknown { x: y } }", "FieldsOnCorrectType", "OverlappingFieldsCanBeMerged")]
    [InlineData("{ painting { id } } fragment U on Artist { id } fragment U on Artist { a: id a: name }", "NoUnusedFragments", "UniqueFragmentNames", "OverlappingFieldsCanBeMerged")]
    public void OverlappingFieldsCanBeMerged_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
