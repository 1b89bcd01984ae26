namespace Campaigns.Dashboard.Urls;

/// <summary>What was read of an address.</summary>
/// <param name="View">The view. Whatever could not be read is at its default.</param>
/// <param name="Dropped">Keys and values that could not be read, for the notice above the content; empty when all could.</param>
/// <param name="Errors">Faults that a reader can mend in the form.</param>
/// <param name="Form">What the period fields of the form hold, also when it is no period.</param>
/// <param name="RedirectTo">The canonical address when the request came in another form; null when it may be answered as it is.</param>
public sealed record AddressReading(
    ViewState View,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<FormError> Errors,
    PeriodFields Form,
    string? RedirectTo)
{
    /// <summary>The same reading with only those values of a list or choice that exist; the others are dropped.</summary>
    /// <param name="key">The key.</param>
    /// <param name="known">Values that exist on this page.</param>
    public AddressReading Restrict(QueryKey key, IReadOnlySet<string> known)
    {
        var unknown = (View[key]?.Split(',') ?? []).Where(value => !known.Contains(value)).ToList();
        return unknown.Count == 0
            ? this
            : this with { View = unknown.Aggregate(View, (view, value) => view.Without(key, value)), Dropped = [.. Dropped, .. unknown] };
    }
}

/// <summary>A fault that a reader can mend.</summary>
/// <param name="Field">Id of the field that it belongs to.</param>
/// <param name="TextKey">Key of the message.</param>
/// <param name="MendAddress">Address that mends it; null when only the reader can.</param>
public sealed record FormError(string Field, string TextKey, string? MendAddress = null);

/// <summary>What the period fields of the form hold.</summary>
/// <param name="Preset">Chosen preset; <c>egen</c> for a period of one's own.</param>
/// <param name="First">Text of the field for the first day; empty for none.</param>
/// <param name="Last">Text of the field for the last day; empty for none.</param>
public sealed record PeriodFields(string Preset, string First, string Last);
