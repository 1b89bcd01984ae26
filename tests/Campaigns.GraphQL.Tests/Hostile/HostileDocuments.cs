using System.Text;

namespace Campaigns.GraphQL.Tests.Hostile;

/// <summary>Documents that were made to hurt: small to send, large to work on.</summary>
internal static class HostileDocuments
{
    /// <summary>Something nested into itself.</summary>
    /// <param name="kind">What is nested.</param>
    /// <param name="depth">How often.</param>
    public static string Nested(string kind, int depth) => kind switch
    {
        "selection sets" => Repeat("{a", depth) + Repeat("}", depth),
        "inline fragments" => "{" + Repeat("...{", depth) + "a" + Repeat("}", depth) + "}",
        "lists" => "{int(value:" + Repeat("[", depth) + Repeat("]", depth) + ")}",
        "objects" => "{int(value:" + Repeat("{a:", depth) + "1" + Repeat("}", depth) + ")}",
        "list types" => "query($v:" + Repeat("[", depth) + "Int" + Repeat("]", depth) + "){int}",
        "defaults" => "query($v:Int=" + Repeat("[{a:", depth) + "1" + Repeat("}]", depth) + "){int}",
        "directive arguments" => "{int @tag(name:" + Repeat("[", depth) + Repeat("]", depth) + ")}",
        "unclosed selection sets" => Repeat("{a", depth),
        "unclosed lists" => "{int(value:" + Repeat("[", depth),
        "schema defaults" => "input I{a:Int=" + Repeat("[", depth) + Repeat("]", depth) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of nesting."),
    };

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Pieces that differ by their number.</summary>
    public static string Series(int count, Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));

    /// <summary>Fragments of which each spreads the next.</summary>
    public static string FragmentChain(int length) =>
        "{artist(id:1){...F0}}" + Series(length, static i => $"fragment F{i} on Artist{{...F{i + 1}}}") + $"fragment F{length} on Artist{{id}}";

    /// <summary>Fragments of which each spreads the next twice, one level deeper.</summary>
    public static string DoublingFragments(int count) =>
        "{artist(id:1){...F0}}" + Series(count, static i => $"fragment F{i} on Artist{{a:teacher{{...F{i + 1}}}b:teacher{{...F{i + 1}}}}}") + $"fragment F{count} on Artist{{id}}";

    /// <summary>Fragments of which each spreads the next twice at the same level.</summary>
    public static string FlatDoublingFragments(int count) =>
        "{artist(id:1){...F0}}" + Series(count, static i => $"fragment F{i} on Artist{{...F{i + 1}...F{i + 1}}}") + $"fragment F{count} on Artist{{id}}";
}
