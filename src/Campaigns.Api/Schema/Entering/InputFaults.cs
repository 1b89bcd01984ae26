using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Entering;

/// <summary>What is wrong with one field of an input, and what to write instead.</summary>
[GraphQLName("InputFault")]
public sealed class InputFaultNode
{
    private readonly LocalizedText _message;

    /// <summary>Names a fault.</summary>
    /// <param name="field">Name of the input's field, as <c>amount</c>.</param>
    /// <param name="message">What to write instead.</param>
    public InputFaultNode(string field, LocalizedText message)
    {
        Field = field;
        _message = message;
    }

    /// <summary>Name of the input's field, as <c>amount</c> or <c>cells</c>.</summary>
    public string Field { get; }

    /// <summary>What is wrong and what to write instead, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMessage(Language language = Language.Sv) => _message.In(language);
}

/// <summary>Collects every fault of an input, so that a form can show all of them at once.</summary>
internal sealed class InputFaults
{
    private const int LongestName = 100;
    private const int LongestText = 1000;
    private readonly List<InputFaultNode> _found = [];

    public IReadOnlyList<InputFaultNode> Found => _found;

    public void Require(bool holds, string field, string sv, string en)
    {
        if (!holds)
        {
            _found.Add(new InputFaultNode(field, new LocalizedText(sv, en)));
        }
    }

    /// <summary>Requires words: not blank, not too long, no control characters.</summary>
    public void RequireName(string text, string field, string sv, string en)
    {
        Require(!string.IsNullOrWhiteSpace(text), field, sv, en);
        Require(text.Length <= LongestName, field, $"Texten är för lång. Skriv högst {LongestName} tecken.", $"The text is too long. Write at most {LongestName} characters.");
        RequirePrintable(text, field);
    }

    /// <summary>Allows words or nothing.</summary>
    public void AllowText(string? text, string field)
    {
        Require((text?.Length ?? 0) <= LongestText, field, $"Texten är för lång. Skriv högst {LongestText} tecken.", $"The text is too long. Write at most {LongestText} characters.");
        RequirePrintable(text ?? string.Empty, field);
    }

    public void RequireDays(DateOnly? from, DateOnly? to) =>
        Require(!(to < from), "to", "Sista dagen ligger före den första. Byt plats på dem.", "The last day is before the first. Swap them.");

    // A line break is text, too; what cannot be seen is not.
    private void RequirePrintable(string text, string field) => Require(
        !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')),
        field,
        "Texten innehåller tecken som inte går att visa. Skriv den för hand.",
        "The text holds characters that cannot be shown. Type it by hand.");
}
