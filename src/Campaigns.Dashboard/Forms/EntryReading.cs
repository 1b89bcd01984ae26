using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Urls;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Forms;

/// <summary>What was written in a form: every text as it was written, what could be read of it, and what is wrong, by field and in words.</summary>
public sealed class EntryReading
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal);

    private EntryReading()
    {
    }

    /// <summary>The faults, in the order of the fields.</summary>
    public IReadOnlyList<(string Field, string Message)> Faults => [.. faults.Select(fault => (fault.Key, fault.Value))];

    /// <summary>A form that nobody has written in.</summary>
    /// <param name="fields">Its fields.</param>
    public static EntryReading Untouched(IEnumerable<EntryField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var reading = new EntryReading();
        foreach (EntryField field in fields)
        {
            reading.texts[field.Name] = field.Default;
        }

        return reading;
    }

    /// <summary>Reads a submitted form.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="form">What was submitted.</param>
    /// <param name="page">Language of messages and numbers.</param>
    public static EntryReading Of(IEnumerable<EntryField> fields, IFormCollection form, PageContext page)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(page);
        var reading = new EntryReading();
        foreach (EntryField field in fields)
        {
            string text = form[field.Name].ToString().Trim();
            reading.texts[field.Name] = text;
            if (reading.FaultOf(field, text, page) is { } fault)
            {
                reading.faults[field.Name] = fault;
            }
        }

        return reading;
    }

    /// <summary>What stands in a field.</summary>
    /// <param name="field">Name of the field.</param>
    public string TextOf(string field) => texts.GetValueOrDefault(field, "");

    /// <summary>What stands in a field; null when it is empty.</summary>
    /// <param name="field">Name of the field.</param>
    public string? ValueOf(string field) => TextOf(field) is { Length: > 0 } text ? text : null;

    /// <summary>The number in a field; null when it is empty or could not be read.</summary>
    /// <param name="field">Name of the field.</param>
    public decimal? NumberOf(string field) => numbers.TryGetValue(field, out decimal number) ? number : null;

    /// <summary>The day in a field; null when it is empty or could not be read.</summary>
    /// <param name="field">Name of the field.</param>
    public DateOnly? DateOf(string field) => dates.TryGetValue(field, out DateOnly date) ? date : null;

    /// <summary>The message at a field; null when nothing is wrong with it.</summary>
    /// <param name="field">Name of the field.</param>
    public string? MessageAt(string field) => faults.GetValueOrDefault(field);

    /// <summary>Adds a fault that only the whole form or the API could see. The first fault of a field stands.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="message">The message.</param>
    public void AddFault(string field, string message) => faults.TryAdd(field, message);

    private string? FaultOf(EntryField field, string text, PageContext page)
    {
        if (text.Length == 0)
        {
            return field.Required ? page.Texts.Format(field.Kind == EntryFieldKind.Choice ? "form.fel.valj" : "form.fel.fyll", ("falt", field.Label)) : null;
        }

        return field.Kind switch
        {
            EntryFieldKind.Number => ReadNumber(field, text, page, whole: false),
            EntryFieldKind.WholeNumber => ReadNumber(field, text, page, whole: true),
            EntryFieldKind.Date => ReadDate(field, text, page),
            EntryFieldKind.Choice => field.Options.Any(option => option.Value == text) ? null : page.Texts.Format("form.fel.valj", ("falt", field.Label)),
            _ => text.Length > field.MaxLength || text.Any(char.IsControl)
                ? page.Texts.Format("form.fel.lang", ("falt", field.Label), ("n", page.Format.Numbers.Whole(field.MaxLength)))
                : null,
        };
    }

    private string? ReadNumber(EntryField field, string text, PageContext page, bool whole)
    {
        if (!NumberInput.TryParse(text, page.Language, out decimal number) || number < 0m || (whole && (number == 0m || number != decimal.Truncate(number))))
        {
            return field.FaultMessage ?? page.Texts.Format(whole ? "form.fel.heltal" : "form.fel.tal", ("text", text));
        }

        numbers[field.Name] = number;
        return null;
    }

    private string? ReadDate(EntryField field, string text, PageContext page)
    {
        if (!IsoDate.TryParse(text, out DateOnly date))
        {
            return page.Texts["fel.datum"];
        }

        dates[field.Name] = date;
        return null;
    }
}
