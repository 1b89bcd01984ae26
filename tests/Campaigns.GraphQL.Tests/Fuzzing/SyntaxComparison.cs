using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Tests.Fuzzing;

/// <summary>Whether two syntax trees say the same. Locations are left out: printing moves everything.</summary>
internal static class SyntaxComparison
{
    /// <summary>The tree as text that differs for different trees: kinds, names, values and where children begin and end.</summary>
    public static string Describe(object? value)
    {
        switch (value)
        {
            case null:
                return "-";
            case SyntaxNode node:
                IEnumerable<string> members = node.GetType().GetProperties()
                    .Where(static property => property.Name is not (nameof(SyntaxNode.Location) or nameof(SyntaxNode.Kind) or nameof(FieldNode.ResponseName)))
                    .OrderBy(static property => property.Name, StringComparer.Ordinal)
                    .Select(property => Describe(property.GetValue(node)));
                return $"{node.Kind}({string.Join(';', members)})";
            case string text:
                return $"{text.Length}:{text}";
            case System.Collections.IEnumerable list:
                return $"[{string.Join(',', list.Cast<object?>().Select(Describe))}]";
            default:
                return value.ToString()!;
        }
    }
}
