using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Turns a syntax tree into GraphQL text: two spaces of indentation, one definition after a blank line. Reading the
/// text gives the same tree again.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a node and everything below it.</summary>
    /// <param name="node">Any node.</param>
    /// <returns>The text, without a line break at the end.</returns>
    /// <exception cref="InsufficientExecutionStackException">The tree was built by code and is nested too deep to be walked.</exception>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var text = new StringBuilder();
        new Printer(text).Write(node);
        return text.ToString();
    }

    /// <summary>Prints a value for a message to a client: cut at a length, on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">The most characters to show, without the ellipsis.</param>
    internal static string PrintShort(ValueNode value, int length = 60)
    {
        // A block string in a message would span lines.
        string text = value is StringValueNode { IsBlock: true } block
            ? Print(new StringValueNode(block.Location, block.Value))
            : Print(value);
        if (text.Length <= length)
        {
            return text;
        }

        int cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, cut), "…");
    }
}
