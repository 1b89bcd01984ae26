using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Which server answers, read from the headers of <c>/ping</c>.</summary>
/// <param name="Major">1, 2 or 3; 0 when the server does not say, as InfluxDB Cloud.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Text">The header as it came, or <c>unknown</c>.</param>
/// <param name="Build"><c>OSS</c>, <c>Core</c>, <c>Enterprise</c>, <c>cloud2</c>, or empty.</param>
internal sealed partial record InfluxVersion(int Major, int Minor, string Text, string Build)
{
    /// <summary>Older servers lack what the store relies on; 1.6.7 is what it was tested on.</summary>
    public bool IsTooOld => Major == 1 && Minor < 6;

    /// <summary>True where the store may create its database with a statement.</summary>
    public bool CreatesDatabases => Major == 1;

    /// <summary>Reads the headers leniently: an optional v, two numbers, any tail.</summary>
    public static InfluxVersion Parse(string? version, string? build)
    {
        var match = Numbers().Match(version ?? string.Empty);
        return match.Success
            ? new InfluxVersion(Number(match.Groups[1]), Number(match.Groups[2]), version!, build ?? string.Empty)
            : new InfluxVersion(0, 0, version ?? "unknown", build ?? string.Empty);
    }

    /// <inheritdoc/>
    public override string ToString() => $"InfluxDB {Text} {Build}".TrimEnd();

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^v?([0-9]{1,6})\.([0-9]{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
