using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Leaf Field Selections".</summary>
public sealed class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ painting { id } }")]
    [InlineData("{ calendar(value: JULIAN) anything }")]
    [InlineData("{ search { ... on Artist { id } } }")]
    public void ScalarLeafs_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { id ¤{ deeper } } }",
        "\"id\" of type ID! has no fields to select.")]
    [InlineData(
        "{ calendar ¤{ name } }",
        "\"calendar\" of type Calendar has no fields to select.")]
    [InlineData(
        "{ ¤painting }",
        "\"painting\" of type Painting needs a selection of fields: painting { … }.")]
    [InlineData(
        "{ ¤work ¤search }",
        "\"work\" of type Work needs a selection of fields: work { … }.",
        "\"search\" of type [Found!]! needs a selection of fields: search { … }.")]
    public void ScalarLeafs_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("ScalarLeafs", document, messages);
}
