using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Executable Definitions".</summary>
public sealed class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ painting { id } }")]
    [InlineData("query A { painting { ...F } } fragment F on Painting { id }")]
    public void ExecutableDefinitions_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { id } } ¤type Cow { name: String }",
        "The definition of \"Cow\" is not executable. A request holds operations and fragments only.")]
    [InlineData(
        "{ painting { id } } ¤extend type Painting { color: String }",
        "The definition of \"Painting\" is not executable. A request holds operations and fragments only.")]
    [InlineData(
        "{ painting { id } } ¤schema { query: Query } ¤directive @d on FIELD",
        "The definition of the schema is not executable. A request holds operations and fragments only.",
        "The definition of \"@d\" is not executable. A request holds operations and fragments only.")]
    public void ExecutableDefinitions_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("ExecutableDefinitions", document, messages);
}
