using System.Text.RegularExpressions;

namespace Campaigns.Dashboard.Urls;

/// <summary>Every key that a page with figures takes, in canonical order, and the older names that still lead to them.</summary>
public static partial class QueryKeys
{
    /// <summary>Most values in a list; a longer one is refused in the form.</summary>
    public const int MostListed = 40;

    /// <summary>Longest query that is read, in characters.</summary>
    public const int LongestQuery = 1500;

    /// <summary>Search words (list of campaigns).</summary>
    public static readonly QueryKey Search = new("q", values => Text("q", values, 100));

    /// <summary>Period, both ends included.</summary>
    public static readonly QueryKey Period = new("period", ReadPeriod);

    /// <summary>What is compared with.</summary>
    public static readonly QueryKey Comparison = Single("jamfor", ComparisonForm());

    /// <summary>How two periods are laid on each other.</summary>
    public static readonly QueryKey Alignment = OneOf("justera", null, "veckodag", "datum", "kampanjdag");

    /// <summary>Campaigns.</summary>
    public static readonly QueryKey Campaigns = List("kampanj", Id());

    /// <summary>Channels.</summary>
    public static readonly QueryKey Channels = List("kanal", Id());

    /// <summary>Track; all, shown apart, when left out.</summary>
    public static readonly QueryKey Track = Single("spar", Id());

    /// <summary>Audience.</summary>
    public static readonly QueryKey Audiences = List("malgrupp", AudienceForm());

    /// <summary>Metric; the page's own when left out.</summary>
    public static readonly QueryKey Metric = Single("matt", Id());

    /// <summary>Bought, own, earned or by a partner.</summary>
    public static readonly QueryKey Spread = OneOf("spridning", null, "kopt", "egen", "fortjanad", "partner");

    /// <summary>Time step.</summary>
    public static readonly QueryKey Step = OneOf("upplosning", null, "dag", "vecka", "manad");

    /// <summary>Running total.</summary>
    public static readonly QueryKey Cumulative = OneOf("kumulativ", null, "1", "0");

    /// <summary>Own scale for each of several small charts.</summary>
    public static readonly QueryKey Scale = OneOf("skala", null, "egen");

    /// <summary>The channel that is drawn strong.</summary>
    public static readonly QueryKey Focus = Single("fokus", Id());

    /// <summary>Panels that are shown as tables.</summary>
    public static readonly QueryKey Tables = List("tabell", Id());

    /// <summary>Sorted column of a panel.</summary>
    public static readonly QueryKey Sort = Single("sort", SortForm());

    /// <summary>Whether events are marked in charts.</summary>
    public static readonly QueryKey Events = OneOf("handelser", "pa", "av");

    /// <summary>Which cost.</summary>
    public static readonly QueryKey Cost = OneOf("kostnad", "media", "total");

    /// <summary>The figures as they stood on a day.</summary>
    public static readonly QueryKey AsOf = new("per", values => IsoDate.TryParse(values[0], out _) ? QueryValue.Of(values[0]) : QueryValue.Unreadable("per"));

    /// <summary>Page of a long list, from 1.</summary>
    public static readonly QueryKey PageNumber = new("sida", ReadPageNumber);

    /// <summary>All keys in canonical order.</summary>
    public static readonly IReadOnlyList<QueryKey> All =
    [
        Search, Period, Comparison, Alignment, Campaigns, Channels, Track, Audiences, Metric, Spread, Step, Cumulative, Scale, Focus, Tables, Sort,
        Events, Cost, AsOf, PageNumber,
    ];

    /// <summary>Other names for a key, which live for ever: what people write by hand, and names that a key once had.</summary>
    public static readonly IReadOnlyDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sök"] = "q",
        ["jämför"] = "jamfor",
        ["spår"] = "spar",
        ["målgrupp"] = "malgrupp",
        ["mått"] = "matt",
        ["upplösning"] = "upplosning",
        ["händelser"] = "handelser",
    };

    private static QueryKey Single(string name, Regex form) =>
        new(name, values => form.IsMatch(values[0]) ? QueryValue.Of(values[0]) : QueryValue.Unreadable(name));

    private static QueryKey OneOf(string name, string? defaultValue, params string[] others) => new(name, values =>
        values[0] == defaultValue ? QueryValue.Default
        : others.Contains(values[0], StringComparer.Ordinal) ? QueryValue.Of(values[0])
        : QueryValue.Unreadable(name));

    private static QueryKey List(string name, Regex form) => new(name, values =>
    {
        var items = values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var readable = items.Where(item => form.IsMatch(item)).Distinct().Order(StringComparer.Ordinal).Take(MostListed).ToList();
        var dropped = items.Where(item => !form.IsMatch(item)).Select(_ => name).Distinct().ToList();
        return new(readable.Count == 0 ? null : string.Join(',', readable), dropped);
    });

    private static QueryValue Text(string name, IReadOnlyList<string> values, int longest)
    {
        var text = values[0].Trim();
        return text.Length == 0 ? QueryValue.Default
            : text.Length > longest || text.Any(char.IsControl) ? QueryValue.Unreadable(name)
            : QueryValue.Of(text);
    }

    private static QueryValue ReadPeriod(IReadOnlyList<string> values) =>
        PeriodChoice.TryParse(values[0], out var period)
            ? period == PeriodChoice.Whole ? QueryValue.Default : QueryValue.Of(period.ToString())
            : QueryValue.Unreadable("period");

    private static QueryValue ReadPageNumber(IReadOnlyList<string> values) => values[0] switch
    {
        "1" => QueryValue.Default,
        [>= '1' and <= '9', ..] number when number.Length <= 4 && number.All(char.IsAsciiDigit) => QueryValue.Of(number),
        _ => QueryValue.Unreadable("sida"),
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,63}$")]
    private static partial Regex Id();

    [GeneratedRegex("^(?:kon|alder|sprak|region):[a-z0-9+_-]{1,32}$")]
    private static partial Regex AudienceForm();

    [GeneratedRegex(@"^(?:foregaende|ar|kampanj:[a-z0-9][a-z0-9-]{0,63}|\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})$")]
    private static partial Regex ComparisonForm();

    [GeneratedRegex(@"^[a-z0-9]{1,16}\.-?[a-z][a-z0-9_]{0,63}$")]
    private static partial Regex SortForm();
}
