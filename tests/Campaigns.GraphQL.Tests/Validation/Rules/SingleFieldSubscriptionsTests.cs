using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Single Root Field".</summary>
public sealed class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { removed { id title } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { removed { id } }")]
    [InlineData("subscription { removed { id } removed { title } }")]
    [InlineData("subscription { ... on Subscription { removed { id } } }")]
    [InlineData("subscription { removed { id @skip(if: true) __typename } }")]
    [InlineData("query Q { painting { id } work { id } }")]
    public void SingleFieldSubscriptions_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "subscription S { removed { id } ¤added { id } }",
        "A subscription selects one field at its root; operation \"S\" selects more.")]
    [InlineData(
        "subscription { removed { id } ¤other: removed { id } }",
        "A subscription selects one field at its root; the anonymous operation selects more.")]
    [InlineData(
        "subscription { removed { id } ...F } fragment F on Subscription { ¤added { id } ...G } fragment G on Subscription { more: added { id } }",
        "A subscription selects one field at its root; the anonymous operation selects more.")]
    [InlineData(
        "subscription { ¤__typename }",
        "A subscription cannot select the introspection field \"__typename\" at its root.")]
    [InlineData(
        "subscription { removed ¤@skip(if: false) { id } }",
        "The root of a subscription cannot carry \"@skip\".")]
    [InlineData(
        "subscription ($v: Boolean!) { ... ¤@include(if: $v) { removed { id } } }",
        "The root of a subscription cannot carry \"@include\".")]
    public void SingleFieldSubscriptions_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("SingleFieldSubscriptions", document, messages);

    [Theory]
    [InlineData("subscription { ...F } fragment F on Subscription { ...F }", "NoFragmentCycles", "SingleFieldSubscriptions")]
    public void SingleFieldSubscriptions_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
