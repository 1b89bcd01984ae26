using Campaigns.Dashboard.Formatting;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Dashboard.Urls;

/// <summary>Reads the query of a page: canonical addresses, raw submits of the form, older names. It never fails; what it cannot read it reports.</summary>
public static class AddressReader
{
    private const string OwnPeriod = "egen";
    private const string FirstField = "fran";
    private const string LastField = "till";

    // Marks that other sites put on links to us. They say nothing about the view and are led away from without a word.
    private static readonly string[] ForeignMarks = ["utm_", "fbclid", "gclid", "msclkid", "mc_"];

    /// <summary>Reads an address.</summary>
    /// <param name="path">Path from the root, language prefix included.</param>
    /// <param name="query">The query with its question mark, or empty.</param>
    /// <param name="keys">Keys that the page takes; others are dropped.</param>
    public static AddressReading Read(string path, string query, IReadOnlyList<QueryKey> keys)
    {
        var tooLong = query.Length > QueryKeys.LongestQuery;
        var given = Given(tooLong ? "" : query);
        var errors = new List<FormError>();
        var dropped = new List<string>(tooLong ? ["?"] : []);
        var form = TakePeriodFields(given, keys, errors);

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (given.Remove(key.Name, out var texts))
            {
                var value = key.Read(texts);
                dropped.AddRange(value.Dropped);
                if (value.Canonical is { } canonical)
                {
                    values[key.Name] = canonical;
                }
            }
        }

        dropped.AddRange(given.Keys.Where(name => !ForeignMarks.Any(mark => name.StartsWith(mark, StringComparison.Ordinal))));
        var view = WithoutReversedPeriod(new ViewState(values), path, errors);
        var address = view.AddressAt(path);
        var isCanonical = dropped.Count > 0 || errors.Count > 0 || address == path + query;
        return new(view, dropped, errors, form ?? FieldsOf(values), isCanonical ? null : address);
    }

    // Keys under their present names, with the texts that are not empty: an untouched field of a form says nothing.
    private static Dictionary<string, List<string>> Given(string query)
    {
        var given = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, texts) in QueryHelpers.ParseQuery(query))
        {
            var present = QueryKeys.Aliases.GetValueOrDefault(name, name);
            var filled = texts.OfType<string>().Where(text => text.Length > 0).ToList();
            if (filled.Count > 0)
            {
                given[present] = given.TryGetValue(present, out var earlier) ? [.. earlier, .. filled] : filled;
            }
        }

        return given;
    }

    // The form sends period=egen with two dates; a preset makes the dates mean nothing. Faulty dates stay in the fields, with an error.
    private static PeriodFields? TakePeriodFields(Dictionary<string, List<string>> given, IReadOnlyList<QueryKey> keys, List<FormError> errors)
    {
        if (!keys.Contains(QueryKeys.Period))
        {
            return null;
        }

        var first = given.Remove(FirstField, out var firsts) ? firsts[0] : "";
        var last = given.Remove(LastField, out var lasts) ? lasts[0] : "";
        var isOwn = given.TryGetValue(QueryKeys.Period.Name, out var period) ? period[0] == OwnPeriod : first.Length + last.Length > 0;
        if (!isOwn)
        {
            return null;
        }

        given.Remove(QueryKeys.Period.Name);
        if (!IsoDate.TryParse(first, out _))
        {
            errors.Add(new(FirstField, "fel.datum"));
        }

        if (!IsoDate.TryParse(last, out _))
        {
            errors.Add(new(LastField, "fel.datum"));
        }

        if (errors.Count == 0)
        {
            given[QueryKeys.Period.Name] = [$"{first}..{last}"];
        }

        return new(OwnPeriod, first, last);
    }

    private static ViewState WithoutReversedPeriod(ViewState view, string path, List<FormError> errors)
    {
        if (!view.Period.IsReversed)
        {
            return view;
        }

        errors.Add(new(LastField, "fel.period.omvand", view.With(QueryKeys.Period, view.Period.Swapped.ToString()).AddressAt(path)));
        return view.With(QueryKeys.Period, null);
    }

    private static PeriodFields FieldsOf(Dictionary<string, string> values) =>
        PeriodChoice.TryParse(values.GetValueOrDefault(QueryKeys.Period.Name, PeriodChoice.Whole.Preset!), out var period) && period is { First: { } first, Last: { } last }
            ? new(OwnPeriod, DateFormat.Iso(first), DateFormat.Iso(last))
            : new(period.Preset ?? OwnPeriod, "", "");
}
