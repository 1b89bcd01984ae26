using System.Text.RegularExpressions;

namespace Campaigns.Sandbox.Platforms.GoogleAds;

/// <summary>A query in Google Ads Query Language, as far as reports need it (platforms/google-ads.md §4).</summary>
internal sealed partial record GaqlQuery
{
    public required IReadOnlyList<string> Fields { get; init; }

    public required string Resource { get; init; }

    public required IReadOnlyList<(string Field, string Operator, IReadOnlyList<string> Values)> Conditions { get; init; }

    public bool Selects(string field) => Fields.Contains(field);

    /// <summary>Reads a query; null when it is none.</summary>
    public static GaqlQuery? Read(string text)
    {
        var match = QueryPattern().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var conditions = new List<(string, string, IReadOnlyList<string>)>();
        var where = match.Groups["where"].Value;
        if (where.Length > 0)
        {
            var found = ConditionPattern().Matches(where);
            if (string.Concat(found.Select(condition => condition.Value)).Length != where.Length)
            {
                return null;
            }

            conditions.AddRange(found.Select(condition => (
                condition.Groups["field"].Value,
                condition.Groups["operator"].Value.ToUpperInvariant(),
                (IReadOnlyList<string>)[.. ValuePattern().Matches(condition.Groups["value"].Value).Select(value => value.Groups[1].Success ? value.Groups[1].Value : value.Value)])));
        }

        return new GaqlQuery
        {
            Fields = [.. match.Groups["fields"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Resource = match.Groups["resource"].Value,
            Conditions = conditions,
        };
    }

    [GeneratedRegex(@"^SELECT\s+(?<fields>[\w\s.,]+?)\s+FROM\s+(?<resource>\w+)(?:\s+WHERE\s+(?<where>.+?))?(?:\s+ORDER\s+BY\s+[\w\s.,]+?)?(?:\s+LIMIT\s+\d+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex QueryPattern();

    [GeneratedRegex(@"(?:^|\s+AND\s+)(?<field>[\w.]+)\s*(?<operator>BETWEEN|IN|>=|<=|=|>|<)\s*(?<value>'[^']*'\s+AND\s+'[^']*'|\([^)]*\)|'[^']*'|\d+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConditionPattern();

    [GeneratedRegex(@"'([^']*)'|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();
}
