using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Campaigns.GraphQL.Validation;
using static Campaigns.GraphQL.Tests.Hostile.HostileDocuments;

namespace Campaigns.GraphQL.Tests.Validation;

/// <summary>Limits let through what is just within them. That they refuse what is beyond is seen in the hostile documents.</summary>
public sealed class ValidationLimitsTests
{
    /// <summary>The introspection query that tools send, nine levels of types deep.</summary>
    private static readonly string StandardIntrospection =
        "query IntrospectionQuery{__schema{description queryType{name} mutationType{name} subscriptionType{name} types{...FullType} "
        + "directives{name description isRepeatable locations args(includeDeprecated:true){...InputValue}}}}"
        + "fragment FullType on __Type{kind name description specifiedByURL isOneOf fields(includeDeprecated:true){name description args(includeDeprecated:true)"
        + "{...InputValue} type{...TypeRef} isDeprecated deprecationReason} inputFields(includeDeprecated:true){...InputValue} interfaces{...TypeRef} "
        + "enumValues(includeDeprecated:true){name description isDeprecated deprecationReason} possibleTypes{...TypeRef}}"
        + "fragment InputValue on __InputValue{name description type{...TypeRef} defaultValue isDeprecated deprecationReason}"
        + "fragment TypeRef on __Type{kind name " + Repeat("ofType{kind name ", 9) + Repeat("}", 9) + "}";

    [Fact]
    public void Limits_StandardIntrospectionQuery_PassesWithDefaults() => Judge.ExpectValid(StandardIntrospection);

    [Fact]
    public void MaxAllowedFieldDepth_ExactlyThatDeep_Passes()
    {
        var limits = new ValidationLimits { MaxAllowedFieldDepth = 4 };

        Assert.Empty(Codes("{artist(id:1){teacher{works{title __typename}}}}", limits));
        Assert.Empty(Codes("{artist(id:1){...A}} fragment A on Artist{teacher{...B}} fragment B on Artist{works{... on Painting{medium}}}", limits));
        Assert.Equal([ValidationErrorCode.TooDeep], Codes("{artist(id:1){...A}} fragment A on Artist{teacher{...B}} fragment B on Artist{works{... on Painting{frame{medium}}}}", limits));
    }

    [Fact]
    public void MaxAllowedAliases_ExactlyThatMany_Pass()
    {
        Assert.Empty(Codes("{artist(id:1){" + Series(100, static i => $"a{i}:id ") + "}}", new ValidationLimits()));
        Assert.Empty(Codes("{" + Series(30, static i => $"a{i}:int ") + "}", new ValidationLimits()));
    }

    [Fact]
    public void MaxAllowedFieldCycle_ExactlyThatOften_Passes()
    {
        Assert.Empty(Codes("{artist(id:1){teacher{teacher{teacher{id}}}}}", new ValidationLimits()));
        Assert.Empty(Codes("{artist(id:1){teacher{id} a:teacher{id} b:teacher{id} c:teacher{id} d:teacher{id}}}", new ValidationLimits()));
    }

    [Fact]
    public void MaxAllowedFragmentVisits_CountsUnfolding()
    {
        const string document = "{artist(id:1){...A ...A}} fragment A on Artist{...B ...B} fragment B on Artist{id}";

        Assert.Empty(Codes(document, new ValidationLimits { MaxAllowedFragmentVisits = 6 }));
        Assert.Equal([ValidationErrorCode.TooManyFragments], Codes(document, new ValidationLimits { MaxAllowedFragmentVisits = 5 }));
    }

    [Fact]
    public void MaxAllowedErrors_More_AreCutOffWithOneLastWord()
    {
        DocumentNode document = GraphQLParser.Parse("{a b c d e}");

        IReadOnlyList<DocumentError> errors = DocumentValidator.Validate(Museum.Schema, document, new ValidationLimits { MaxAllowedErrors = 3 });

        Assert.Equal(4, errors.Count);
        Assert.Equal(ValidationErrorCode.TooManyErrors, errors[^1].Code);
    }

    [Theory]
    [InlineData("{ painting { id } }", null)]
    [InlineData("{ painting { id __typename } }", null)]
    [InlineData("{ painting { id } __type(name: \"A\") { name } }", 19)]
    [InlineData("{ ...F } fragment F on Query { ... { __schema { description } } }", 38)]
    public void FindIntrospection_Document_GivesTheField(string document, int? column) =>
        Assert.Equal(column, DocumentValidator.FindIntrospection(GraphQLParser.Parse(document))?.Location.Column);

    [Theory]
    [InlineData("mutation { a }", "The schema offers no mutations.")]
    [InlineData("subscription { a }", "The schema offers no subscriptions.")]
    public void KnownOperationTypes_OperationTheSchemaLacks_IsError(string document, string message)
    {
        Schema schema = SchemaSdl.Build("type Query { a: Int }");

        DocumentError error = Assert.Single(DocumentValidator.Validate(schema, GraphQLParser.Parse(document)));

        Assert.Equal((message, "KnownOperationTypes"), (error.Message, error.Rule));
    }

    private static IEnumerable<string> Codes(string document, ValidationLimits limits) =>
        DocumentValidator.Validate(Museum.Schema, GraphQLParser.Parse(document), limits).Select(static error => error.Code);
}
