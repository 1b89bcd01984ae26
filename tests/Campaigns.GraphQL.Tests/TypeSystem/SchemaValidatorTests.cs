using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Tests.TypeSystem;

/// <summary>Section "Type System": what a schema must hold.</summary>
public sealed class SchemaValidatorTests
{
    private const string Query = "type Query { x: Int } ";

    [Theory]
    [InlineData("type A { a: Int }", "The schema has no query type.")]
    [InlineData("schema { query: A mutation: A } type A { a: Int }", "A is the root of two operations. Each operation needs a type of its own.")]
    [InlineData(Query + "type A", "A has no fields.")]
    [InlineData(Query + "input A", "A has no fields.")]
    [InlineData(Query + "enum A", "A has no values.")]
    [InlineData(Query + "union A", "A has no member types.")]
    [InlineData(Query + "type A { a: Int a: Int }", "A has the field a twice.")]
    [InlineData(Query + "type A { a(b: Int, b: Int): Int }", "A.a has the argument b twice.")]
    [InlineData(Query + "enum E { A A }", "E has the value A twice.")]
    [InlineData(Query + "union U = Query | Query", "U has the member Query twice.")]
    [InlineData(Query + "type __A { a: Int }", "__A: names that start with two underscores are reserved for introspection.")]
    [InlineData(Query + "type A { __a: Int }", "A.__a: names that start with two underscores are reserved for introspection.")]
    [InlineData(Query + "input I { a: Int } type A { a: I }", "A.a has the type I, which is for input only.")]
    [InlineData(Query + "type A { a(q: Query): Int }", "A.a(q:) has the type Query, which is for output only.")]
    [InlineData(Query + "input I { a: Query }", "I.a has the type Query, which is for output only.")]
    [InlineData(Query + "input I { a: Int! @deprecated }", "I.a is required and therefore cannot be deprecated: nobody could stop using it.")]
    [InlineData(Query + "type A { a(b: Int! @deprecated): Int }", "A.a(b:) is required and therefore cannot be deprecated: nobody could stop using it.")]
    [InlineData(Query + "input I @oneOf { a: Int! }", "I.a must be nullable, because exactly one field of I is given (@oneOf).")]
    [InlineData(Query + "input I @oneOf { a: Int = 1 }", "I.a cannot have a default, because exactly one field of I is given (@oneOf).")]
    [InlineData(Query + "input I { a: Int = \"x\" }", "I.a has a default that does not fit its type Int: Int cannot represent \"x\". Expected a whole number of 32 bits.")]
    [InlineData(Query + "input I { i: I! }", "I.i closes a circle of non-null fields back to I. Make one of them nullable or a list.")]
    [InlineData(Query + "input I { j: J! } input J { k: K! } input K { i: I! }", "K.i closes a circle of non-null fields back to I. Make one of them nullable or a list.")]
    [InlineData(Query + "input I { i: I = {} }", "The default of I.i needs itself through the default of I.i.")]
    [InlineData(Query + "input I { j: J = {} } input J { i: I = {} }", "The default of J.i needs itself through the default of I.j.")]
    [InlineData(Query + "interface N { n: Int } type A implements N { a: Int }", "A lacks the field n, which N.n demands.")]
    [InlineData(Query + "interface N { n: Int! } type A implements N { n: Int }", "A.n has the type Int, but N.n demands Int! or a subtype.")]
    [InlineData(Query + "interface N { n: [N] } type A implements N { n: N }", "A.n has the type N, but N.n demands [N] or a subtype.")]
    [InlineData(Query + "interface N { n(a: Int): Int } type A implements N { n: Int }", "A.n lacks the argument a, which N.n demands.")]
    [InlineData(Query + "interface N { n(a: Int): Int } type A implements N { n(a: Int!): Int }", "A.n(a:) has the type Int!, but N.n demands Int.")]
    [InlineData(Query + "interface N { n: Int } type A implements N { n(a: Int!): Int }", "A.n(a:) is required, but N.n does not have it.")]
    [InlineData(Query + "interface N { n: Int } type A implements N { n: Int @deprecated }", "A.n is deprecated, but N.n is not.")]
    [InlineData(Query + "interface N { n: Int } interface M implements N { n: Int } type A implements M { n: Int }", "A implements M and must therefore declare N too.")]
    [InlineData(Query + "interface N implements N { n: Int }", "N cannot implement itself.")]
    [InlineData(Query + "interface N { n: Int } type A implements N & N { n: Int }", "A implements N twice.")]
    public void Create_BrokenSchema_SaysWhatIsWrong(string sdl, string violation) => Assert.Equal([violation], Violations(sdl));

    [Theory]
    [InlineData("type A { a: Nowhere }", "Line 1, column 35: There is no type Nowhere.")]
    [InlineData("type A { a: Int } type A { b: Int }", "Line 1, column 41: There are two types named A.")]
    [InlineData("extend type A { a: Int }", "Line 1, column 23: A is extended but not defined.")]
    [InlineData("scalar A extend type A { a: Int }", "Line 1, column 32: A is extended as another kind of type than it is.")]
    [InlineData("type A implements Query { x: Int }", "Line 1, column 41: Query must be an interface, to be implemented.")]
    [InlineData("union U = Int", "Line 1, column 33: Int must be an object type, to be a member of a union.")]
    [InlineData("{ x }", "Line 1, column 23: Only definitions of the type system can stand in a schema, no operations and fragments.")]
    [InlineData("schema { query: Query query: Query }", "Line 1, column 45: The query type is named twice.")]
    [InlineData("schema { query: Query } schema { query: Query }", "Line 1, column 47: There are two schema definitions.", "Line 1, column 56: The query type is named twice.")]
    [InlineData("directive @d on FIELD directive @d on QUERY", "Line 1, column 45: There are two directives named @d.")]
    [InlineData("type A @nope { a: Int }", "Line 1, column 30: There is no directive @nope.")]
    [InlineData("type A @skip(if: true) { a: Int }", "Line 1, column 30: @skip cannot stand on OBJECT.")]
    [InlineData("scalar S @specifiedBy", "Line 1, column 32: @specifiedBy needs the argument url.")]
    [InlineData("scalar S @specifiedBy(url: \"u\") @specifiedBy(url: \"v\")", "Line 1, column 55: @specifiedBy can stand here only once.")]
    [InlineData("type A { a: Int @deprecated(why: \"\") }", "Line 1, column 51: @deprecated has no argument why.")]
    [InlineData("type A { a: Int @deprecated(reason: 1) }", "Line 1, column 51: The argument reason of @deprecated must be a string.")]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION", "Line 1, column 23: @d is applied to its own arguments.")]
    public void Build_BrokenSdl_SaysWhereAndWhat(string sdl, params string[] violations) => Assert.Equal(violations, Violations(Query + sdl));

    [Fact]
    public void Create_SeveralFaults_ListsAllInOneException() => Assert.Equal(
        ["The schema has no query type.", "A has no fields.", "E has the value X twice.", "I.i closes a circle of non-null fields back to I. Make one of them nullable or a list."],
        Violations("type A enum E { X X } input I { i: I! }"));

    [Fact]
    public void Create_TwoTypesOfOneName_IsRefused()
    {
        var a = new ObjectTypeDefinition("A", static () => [new FieldDefinition("x", BuiltInScalars.Int)]);
        var other = new ObjectTypeDefinition("A", static () => [new FieldDefinition("y", BuiltInScalars.Int)]);
        var query = new ObjectTypeDefinition("Query", () => [new FieldDefinition("a", a), new FieldDefinition("b", other)]);

        SchemaException error = Assert.Throws<SchemaException>(() => Schema.Create(new SchemaParts { Query = query }));

        Assert.Equal(["There are two types named A."], error.Violations);
    }

    [Fact]
    public void Create_EnumWithOneRuntimeValueTwice_IsRefused()
    {
        var color = new EnumTypeDefinition("Color", [new EnumValueDefinition("RED", 1), new EnumValueDefinition("ROUGE", 1)]);
        var query = new ObjectTypeDefinition("Query", () => [new FieldDefinition("color", color)]);

        SchemaException error = Assert.Throws<SchemaException>(() => Schema.Create(new SchemaParts { Query = query }));

        Assert.Equal(["Color gives RED and ROUGE the same runtime value."], error.Violations);
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("å")]
    public void Create_NameOutsideTheGrammar_IsRefused(string name)
    {
        var query = new ObjectTypeDefinition("Query", () => [new FieldDefinition(name, BuiltInScalars.Int)]);

        SchemaException error = Assert.Throws<SchemaException>(() => Schema.Create(new SchemaParts { Query = query }));

        Assert.Equal([$"Query.{name}: \"{name}\" is not a name. A name is made of letters A-Z, digits and underscores and does not start with a digit."], error.Violations);
    }

    [Fact]
    public void Create_LongChainsOfTypes_DoesNotRecurse()
    {
        string inputs = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"input I{i} {{ next: I{i + 1}! = {{}} }} "));

        Schema schema = SchemaSdl.Build("type Query { x(i: I0): Int } " + inputs + "input I5000 { a: Int = 1 }");

        Assert.Equal(5_001, schema.Types.OfType<InputObjectTypeDefinition>().Count());
    }

    private static IReadOnlyList<string> Violations(string sdl) => Assert.Throws<SchemaException>(() => SchemaSdl.Build(sdl)).Violations;
}
