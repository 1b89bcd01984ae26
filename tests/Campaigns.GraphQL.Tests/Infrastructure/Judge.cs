using System.Text;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>The two-line harness of rule tests: a document is valid, or one rule says certain things about certain places.</summary>
internal static class Judge
{
    /// <summary>Stands before every token that an error must name. Taken out before the document is read.</summary>
    private const char Marker = '¤';

    /// <summary>No rule objects to the document.</summary>
    public static void ExpectValid(string document) =>
        Assert.Equal([], DocumentValidator.Validate(Museum.Schema, GraphQLParser.Parse(document)));

    /// <summary>One rule objects, and no other; its errors name exactly the marked places.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="marked">The document with a marker before each place.</param>
    /// <param name="messages">The messages, in any order.</param>
    public static void ExpectErrors(string rule, string marked, params string[] messages)
    {
        SourceLocation[] places = Places(marked);
        DocumentNode document = GraphQLParser.Parse(marked.Replace(Marker.ToString(), string.Empty, StringComparison.Ordinal));

        IReadOnlyList<DocumentError> errors = DocumentValidator.Validate(Museum.Schema, document);

        Assert.Equal(messages.Order(StringComparer.Ordinal), errors.Select(static error => error.Message).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.Equal((rule, ValidationErrorCode.Invalid), (error.Rule, error.Code)));
        Assert.Equal(places.Order(Comparer), errors.SelectMany(static error => error.Locations).Distinct().Order(Comparer));
    }

    /// <summary>A rule objects, perhaps among others.</summary>
    public static void ExpectRules(string document, params string[] rules) => Assert.Equal(
        rules.Order(StringComparer.Ordinal),
        DocumentValidator.Validate(Museum.Schema, GraphQLParser.Parse(document)).Select(static error => error.Rule).Distinct().Order(StringComparer.Ordinal));

    private static Comparer<SourceLocation> Comparer { get; } =
        Comparer<SourceLocation>.Create(static (a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));

    private static SourceLocation[] Places(string marked)
    {
        var places = new List<SourceLocation>();
        var plain = new StringBuilder();
        foreach (char letter in marked)
        {
            if (letter == Marker)
            {
                string before = plain.ToString();
                int lineStart = before.LastIndexOf('\n') + 1;
                places.Add(new SourceLocation(before.Count(static other => other == '\n') + 1, before.Length - lineStart + 1));
            }
            else
            {
                plain.Append(letter);
            }
        }

        return [.. places];
    }
}
