using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Tests.TypeSystem.Changes;

public sealed class SchemaChangesTests
{
    private const string Rest = " type Query { x: Int } ";

    [Theory]
    [InlineData("type A { a: Int }", "", "TypeRemoved A")]
    [InlineData("type A { a: Int }", "interface A { a: Int }", "TypeChangedKind A")]
    [InlineData("scalar A", "enum A { B }", "TypeChangedKind A")]
    [InlineData("union U = A | B type A { a: Int } type B { b: Int }", "union U = A type A { a: Int } type B { b: Int }", "TypeRemovedFromUnion U")]
    [InlineData("enum E { A B }", "enum E { A }", "ValueRemovedFromEnum E.B")]
    [InlineData("type A { a: Int b: Int }", "type A { a: Int }", "FieldRemoved A.b")]
    [InlineData("type A { a: Int! }", "type A { a: Int }", "FieldChangedType A.a")]
    [InlineData("type A { a: [Int!] }", "type A { a: [Int] }", "FieldChangedType A.a")]
    [InlineData("type A { a: Int }", "type A { a: Float }", "FieldChangedType A.a")]
    [InlineData("type A { a: Int }", "type A { a: [Int] }", "FieldChangedType A.a")]
    [InlineData("type A { a(b: Int): Int }", "type A { a: Int }", "ArgumentRemoved A.a(b:)")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }", "ArgumentChangedType A.a(b:)")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: String): Int }", "ArgumentChangedType A.a(b:)")]
    [InlineData("type A { a(b: Int! = 1): Int }", "type A { a(b: Int!): Int }", "ArgumentChangedType A.a(b:)")]
    [InlineData("type A { a: Int }", "type A { a(b: Int!): Int }", "RequiredArgumentAdded A.a(b:)")]
    [InlineData("input I { a: Int b: Int }", "input I { a: Int }", "FieldRemoved I.b")]
    [InlineData("input I { a: Int }", "input I { a: Int! }", "FieldChangedType I.a")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int! }", "RequiredInputFieldAdded I.b")]
    [InlineData("input I { a: Int }", "input I @oneOf { a: Int }", "OneOfAdded I")]
    [InlineData("interface N { a: Int } type A implements N { a: Int }", "interface N { a: Int } type A { a: Int }", "ImplementedInterfaceRemoved A")]
    [InlineData("directive @d on FIELD", "", "DirectiveRemoved @d")]
    [InlineData("directive @d on FIELD | QUERY", "directive @d on FIELD", "DirectiveLocationRemoved @d")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD", "DirectiveRepeatableRemoved @d")]
    [InlineData("directive @d(a: Int) on FIELD", "directive @d on FIELD", "ArgumentRemoved @d(a:)")]
    [InlineData("directive @d on FIELD", "directive @d(a: Int!) on FIELD", "RequiredArgumentAdded @d(a:)")]
    [InlineData("type Mutation { a: Int }", "schema { query: Query } type Mutation { a: Int }", "RootTypeChanged Mutation")]
    public void Between_BreakingChange_IsFound(string before, string after, string expected) =>
        Assert.Equal([$"Breaking {expected}"], Compare(before, after));

    [Theory]
    [InlineData("enum E { A }", "enum E { A B }", "ValueAddedToEnum E.B")]
    [InlineData("union U = A type A { a: Int } type B { b: Int }", "union U = A | B type A { a: Int } type B { b: Int }", "TypeAddedToUnion U")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int }", "OptionalInputFieldAdded I.b")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int! = 1 }", "OptionalInputFieldAdded I.b")]
    [InlineData("input I @oneOf { a: Int }", "input I { a: Int }", "OneOfRemoved I")]
    [InlineData("type A { a: Int }", "type A { a(b: Int): Int }", "OptionalArgumentAdded A.a(b:)")]
    [InlineData("type A { a(b: Int = 1): Int }", "type A { a(b: Int = 2): Int }", "DefaultValueChanged A.a(b:)")]
    [InlineData("interface N { a: Int } type A { a: Int }", "interface N { a: Int } type A implements N { a: Int }", "ImplementedInterfaceAdded A")]
    public void Between_DangerousChange_IsFound(string before, string after, string expected) =>
        Assert.Equal([$"Dangerous {expected}"], Compare(before, after));

    [Theory]
    [InlineData("type A { a: Int }", "type A { a: Int b: Int } type B { b: Int }")]
    [InlineData("type A { a: Int b: [Int] }", "type A { a: Int! b: [Int!]! }")]
    [InlineData("type A { a(b: Int!): Int }", "type A { a(b: Int): Int @deprecated }")]
    [InlineData("input I { a: Int! b: [Int!]! }", "input I { a: Int b: [Int] }")]
    [InlineData("type A { a: Int b: Int }", "\"described\" type A { b: Int a: Int }")]
    public void Between_HarmlessChange_IsNotListed(string before, string after) => Assert.Empty(Compare(before, after));

    [Fact]
    public void Between_SeveralChanges_BreakingFirstByCoordinate() => Assert.Equal(
        ["Breaking FieldRemoved A.b", "Breaking TypeRemoved Z", "Dangerous ValueAddedToEnum E.B"],
        Compare("type Z { z: Int } enum E { A } type A { a: Int b: Int }", "enum E { A B } type A { a: Int }"));

    private static IEnumerable<string> Compare(string before, string after) => SchemaChanges
        .Between(Rest + before, Rest + after)
        .Select(static change => $"{change.Severity} {change.Kind} {change.Coordinate}");
}
