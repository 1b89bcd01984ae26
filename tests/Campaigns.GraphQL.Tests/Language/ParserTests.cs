using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Tests.Language;

/// <summary>Section "Language": documents, operations, selections, values, types.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("query query { query(query: query) { ...query @query } } fragment query on query { on: true(null: null) fragment }")]
    [InlineData("{ a(t: true, n: null, e: nulls) }")]
    [InlineData("query ($ a: [Int!]! = [1] @ d) { a(b: $ a) @ d }")]
    [InlineData("\"about\" query Q(\"of v\" $v: Int) { a } \"\"\"and\"\"\" fragment F on T { a }")]
    [InlineData("type T implements & A & B { a: Int } union U = | A | B directive @d on | FIELD | QUERY")]
    [InlineData("extend schema @d extend schema { query: Q } extend scalar S @d extend type T @d extend type T implements A extend union U = A extend enum E { A } extend input I { a: Int }")]
    [InlineData("type T union U enum E input I interface N scalar S")]
    [InlineData("{ ... @include(if: true) { a } ... on T { b } ...F }")]
    [InlineData(",,{,a,},,")]
    public void Parse_LegalDocument_ReadsBackAsPrinted(string text)
    {
        string printed = GraphQLParser.Parse(text).ToString();

        Assert.Equal(printed, GraphQLParser.Parse(printed).ToString());
    }

    [Theory]
    [InlineData("{ }", "Expected a field or \"}\", found \"}\".")]
    [InlineData("{ a() }", "Expected the name of an argument, found \")\".")]
    [InlineData("query () { a }", "Expected \"$\", found \")\".")]
    [InlineData("fragment on on T { a }", "Expected the name of the fragment, which cannot be \"on\", found \"on\".")]
    [InlineData("fragment F T { a }", "Expected \"on\", found \"T\".")]
    [InlineData("query ($v: Int = $w) { a }", "Expected a constant value: no variable can be used here, found \"$\".")]
    [InlineData("query ($v: Int @d(a: $v)) { a }", "Expected a constant value: no variable can be used here, found \"$\".")]
    [InlineData("{ a(b: ) }", "Expected a value, found \")\".")]
    [InlineData("{ a } }", "Expected a definition, such as \"query\" or \"{\", found \"}\".")]
    [InlineData("\"d\" { a }", "A description stands before a definition with a keyword, not before \"{\".")]
    [InlineData("\"d\" extend type T { a: Int }", "A description stands before a definition with a keyword, not before \"extend\".")]
    [InlineData("type T { }", "Expected the name of a field, found \"}\".")]
    [InlineData("enum E { true }", "Expected the name of an enum value, which cannot be \"true\", \"false\" or \"null\", found \"true\".")]
    [InlineData("extend type T", "Expected something that the extension adds, found the end of the document.")]
    [InlineData("extend directive @d on FIELD", "Expected the definition to extend, such as \"type\", found \"directive\".")]
    [InlineData("directive @d on NOWHERE", "Expected a directive location such as FIELD_DEFINITION, found \"NOWHERE\".")]
    [InlineData("type T implements { a: Int }", "Expected the name of a type, found \"{\".")]
    [InlineData("{ a: b: c }", "Expected a field or \"}\", found \":\".")]
    [InlineData("query Q { a", "Expected a field or \"}\", found the end of the document.")]
    [InlineData("{ a aVeryLongNameThatGoesOnAndOnAndOnAndOnUntilNobodyReads: }", "Expected the name of a field, found \"}\".")]
    [InlineData("aVeryLongNameThatGoesOnAndOnAndOnAndOnUntilNobodyReads", "Expected a definition, such as \"query\" or \"{\", found \"aVeryLongNameThatGoesOnAndOnAndOnAndOnUn…\".")]
    public void Parse_IllegalDocument_SaysWhatWasExpected(string text, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(text)).Message);

    [Fact]
    public void Parse_Operation_HoldsEveryPart()
    {
        var operation = (OperationDefinitionNode)GraphQLParser.Parse("\"d\" mutation M($v: [Int!] = 5 @x) @y(z: 1) { alias: field(b: $v) { c } }").Definitions[0];

        Assert.Equal(("d", OperationKind.Mutation, "M"), (operation.Description?.Value, operation.Operation, operation.Name));
        VariableDefinitionNode variable = Assert.Single(operation.VariableDefinitions);
        Assert.Equal(("v", "[Int!]", "5", "@x"), (variable.Name, variable.Type.ToString(), variable.DefaultValue?.ToString(), variable.Directives[0].ToString()));
        Assert.Equal("@y(z: 1)", Assert.Single(operation.Directives).ToString());
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(("alias", "alias", "field"), (field.Alias, field.ResponseName, field.Name));
        Assert.Equal("v", Assert.IsType<VariableNode>(Assert.Single(field.Arguments).Value).Name);
        Assert.Equal("c", ((FieldNode)field.SelectionSet!.Selections[0]).ResponseName);
    }

    [Fact]
    public void Parse_ManySiblings_KeepsOrder()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(static i => $"f{i}")];

        var operation = (OperationDefinitionNode)GraphQLParser.Parse("{" + string.Join(' ', names) + "}").Definitions[0];

        Assert.Equal(names, operation.SelectionSet.Selections.Select(static selection => ((FieldNode)selection).Name));
    }

    [Theory]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("-0")]
    [InlineData("-1.50e+003")]
    public void ParseValue_Number_KeepsItsText(string text) => Assert.Equal(text, GraphQLParser.ParseValue(text).ToString());
}
