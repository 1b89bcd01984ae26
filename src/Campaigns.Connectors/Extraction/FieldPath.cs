using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Extraction;

/// <summary>A path in an answer, as <c>data.list[].metrics.spend</c>.</summary>
/// <remarks>
/// <c>.</c> alone is the place itself. <c>^</c> at the start goes to the part that holds the record, once for each sign, <c>$</c> to the root;
/// <c>@key</c> is the name of the member that the place is. <c>name?</c> may be absent, <c>[2]</c> is the third element, <c>[]</c> every element,
/// <c>*</c> every member.
/// </remarks>
internal sealed partial record FieldPath
{
    private FieldPath(string text, int up, bool fromRoot, bool isKey, IReadOnlyList<PathStep> steps)
    {
        (Text, Up, FromRoot, IsKey, Steps) = (text, up, fromRoot, isKey, steps);
    }

    public string Text { get; }

    /// <summary>How many levels above the record the path begins.</summary>
    public int Up { get; }

    public bool FromRoot { get; }

    /// <summary>True when the path ends at the name of the place and not at its value.</summary>
    public bool IsKey { get; }

    public IReadOnlyList<PathStep> Steps { get; }

    public bool Repeats => Steps.Any(step => step.Repeats);

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static FieldPath Parse(string text)
    {
        var start = Start().Match(text);
        var (up, fromRoot) = (start.Groups["up"].Length, start.Groups["root"].Success);
        var rest = text[start.Length..];
        if (rest == "@key")
        {
            return new FieldPath(text, up, fromRoot, true, []);
        }

        if (rest.Length == 0 && start.Length == 0)
        {
            throw new FormatException("The path is empty.");
        }

        return new FieldPath(text, up, fromRoot, false, rest is "." or "" ? [] : [.. rest.Split('.').SelectMany(part => Part(part, text))]);
    }

    /// <summary>The path, or null with why it is none.</summary>
    public static FieldPath? TryParse(string text, out string fault)
    {
        try
        {
            fault = string.Empty;
            return Parse(text);
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
            return null;
        }
    }

    public override string ToString() => Text;

    private static IEnumerable<PathStep> Part(string part, string text)
    {
        var match = Segment().Match(part);
        if (!match.Success || part.Length == 0)
        {
            throw new FormatException($"'{part}' in the path '{text}' is no step.");
        }

        if (match.Groups["each"].Success)
        {
            yield return new PathStep(PathStepKind.EachMember);
        }
        else if (match.Groups["name"].Length > 0)
        {
            yield return new PathStep(PathStepKind.Member, match.Groups["name"].Value, Optional: match.Groups["optional"].Success);
        }

        foreach (Capture index in match.Groups["index"].Captures)
        {
            yield return index.Length == 0
                ? new PathStep(PathStepKind.EachElement)
                : new PathStep(PathStepKind.Index, Index: int.Parse(index.Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"^((?<up>\^+)|(?<root>\$))?(?<=[\^$])\.?|^", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Start();

    [GeneratedRegex(@"^((?<each>\*)|(?<name>[A-Za-z_@#:][A-Za-z0-9_:#-]*)(?<optional>\?)?)?(\[(?<index>[0-9]{0,4})\])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Segment();
}
