using System.Globalization;

namespace Campaigns.Dashboard.Urls;

/// <summary>Everything that decides what a page shows, as its address says. The address is the state: there is no other.</summary>
public sealed class ViewState
{
    private readonly Dictionary<string, string> values;

    internal ViewState(Dictionary<string, string> values) => this.values = values;

    /// <summary>The defaults of every key: the bare path.</summary>
    public static ViewState Empty { get; } = new([]);

    /// <summary>The period. Never reversed; the whole campaign when the address has none.</summary>
    public PeriodChoice Period => this[QueryKeys.Period] is { } text && PeriodChoice.TryParse(text, out var period) ? period : PeriodChoice.Whole;

    /// <summary>Chosen channels; empty means all.</summary>
    public IReadOnlyList<string> Channels => List(QueryKeys.Channels);

    /// <summary>Chosen track; null means all, shown apart.</summary>
    public string? Track => this[QueryKeys.Track];

    /// <summary>Chosen audiences as <c>kind:value</c>; empty means all.</summary>
    public IReadOnlyList<string> Audiences => List(QueryKeys.Audiences);

    /// <summary>Chosen metric; null means the page's own.</summary>
    public string? Metric => this[QueryKeys.Metric];

    /// <summary>Search words; null for none.</summary>
    public string? Search => this[QueryKeys.Search];

    /// <summary>True when event marks are drawn.</summary>
    public bool ShowsEvents => this[QueryKeys.Events] is null;

    /// <summary>The day whose state of the figures is asked for, at its end; null for now.</summary>
    public DateOnly? AsOf => IsoDate.TryParse(this[QueryKeys.AsOf], out var date) ? date : null;

    /// <summary>Page of a list, from 1.</summary>
    public int PageNumber => int.Parse(this[QueryKeys.PageNumber] ?? "1", CultureInfo.InvariantCulture);

    /// <summary>The canonical value of a key; null when it is at its default.</summary>
    /// <param name="key">The key.</param>
    public string? this[QueryKey key] => values.GetValueOrDefault(key.Name);

    /// <summary>True when a panel is to be shown as a table.</summary>
    /// <param name="panel">Id of the panel.</param>
    public bool ShowsTable(string panel)
    {
        var tables = List(QueryKeys.Tables);
        return tables.Contains(panel, StringComparer.Ordinal) || tables.Contains("alla", StringComparer.Ordinal);
    }

    /// <summary>How a panel is sorted: column and direction; null when the address does not sort this panel.</summary>
    /// <param name="panel">Id of the panel.</param>
    public (string Column, bool Descending)? SortOf(string panel)
    {
        var parts = this[QueryKeys.Sort]?.Split('.', 2);
        return parts is [var sorted, var column] && sorted == panel ? (column.TrimStart('-'), column[0] == '-') : null;
    }

    /// <summary>The same view with one key changed, and back on the first page of a list.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its new value in any readable form; null or the default leaves it out.</param>
    public ViewState With(QueryKey key, string? value)
    {
        var changed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        changed.Remove(key.Name);
        if (key != QueryKeys.PageNumber)
        {
            changed.Remove(QueryKeys.PageNumber.Name);
        }

        if (!string.IsNullOrEmpty(value) && key.Read([value]).Canonical is { } canonical)
        {
            changed[key.Name] = canonical;
        }

        return new(changed);
    }

    /// <summary>The same view without one value of a list.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public ViewState Without(QueryKey key, string value) =>
        With(key, string.Join(',', List(key).Where(item => !item.Equals(value, StringComparison.Ordinal))));

    /// <summary>The canonical address of the view.</summary>
    /// <param name="path">Path from the root, language prefix included.</param>
    public string AddressAt(string path) =>
        Address.Make(path, QueryKeys.All.Select(key => new KeyValuePair<string, string?>(key.Name, this[key])));

    private string[] List(QueryKey key) => this[key]?.Split(',') ?? [];
}
