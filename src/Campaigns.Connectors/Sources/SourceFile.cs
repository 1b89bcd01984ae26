using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Sources;

/// <summary>Text of a source file → its definition, or every fault with file, line and cure.</summary>
public static partial class SourceFile
{
    /// <summary>Every day at a quarter past five in the morning, when the platforms have closed the day.</summary>
    public const string DefaultSchedule = "0 15 5 * * ?";

    /// <summary>Reads the text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name of the file in messages; without its ending it is the source's id.</param>
    /// <param name="connectors">Finds a connector; null when there is none of that id.</param>
    /// <param name="scheduleFault">What is wrong with a schedule, with its cure; null when nothing.</param>
    public static DefinitionResult<SourceDefinition> Parse(
        string text, string file, Func<string, ConnectorDefinition?> connectors, Func<string, string?> scheduleFault)
    {
        ArgumentNullException.ThrowIfNull(connectors);
        ArgumentNullException.ThrowIfNull(scheduleFault);
        var faults = new DefinitionFaults(file);
        if (YamlDocumentReader.Read(text, faults) is not { } root)
        {
            return faults.Result<SourceDefinition>(null);
        }

        var id = Id(root, file);
        var connector = Connector(root, connectors);
        var definition = connector is null ? null : Read(root, id, connector, scheduleFault);
        if (definition is not null)
        {
            // Without the connector nobody knows which keys belong.
            root.End();
        }

        return faults.Result(definition);
    }

    private static SourceDefinition Read(YamlSection root, string id, ConnectorDefinition connector, Func<string, string?> scheduleFault) => new()
    {
        Id = id,
        Connector = connector,
        Name = root.Localized("name") ?? connector.Name,
        Account = new SourceAccount
        {
            SourceId = id,
            Connector = connector,
            Parameters = SourceParameters.Read(root, connector),
            Secrets = SourceSecrets.Read(root, connector),
            TimeZone = TimeZone(root),
            Currency = Currency(root),
            BaseAddress = SourceAddresses.Base(root, connector),
            AllowedHosts = SourceAddresses.Allowed(root),
        },
        Schedule = Schedule(root, scheduleFault),
        Start = Day(root, "start"),
        Mapping = [.. root.Sections("mapping").Select(MappingRuleReader.Read)],
        Exemptions = [.. root.Sections("exempt").Select(ExemptionReader.Read)],
    };

    private static string Id(YamlSection root, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var id = root.Text("id", name);
        if (id.Length > 0 && (!IdPattern().IsMatch(id) || id != name))
        {
            root.Fault("id", $"'{id}' is not the name of the file.", "Write lower-case ASCII letters, digits and hyphens, and give the file the same name.");
        }

        return id;
    }

    private static ConnectorDefinition? Connector(YamlSection root, Func<string, ConnectorDefinition?> connectors)
    {
        var id = root.Text("connector", "meta");
        var connector = id.Length == 0 ? null : connectors(id);
        if (id.Length > 0 && connector is null)
        {
            root.Fault("connector", $"There is no connector '{id}'.", "Write the name of a folder in connectors/.");
        }
        else if (connector?.Kind == ConnectorKind.File)
        {
            root.Fault("connector", $"The connector '{id}' reads files; nothing is pulled from it.", "Import its files with the verb import, and remove this source.");
            return null;
        }

        return connector;
    }

    private static string? TimeZone(YamlSection root)
    {
        var zone = root.OptionalText("time_zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            root.Fault("time_zone", $"'{zone}' is no time zone.", "Write an IANA name such as Europe/Stockholm, or leave the line out to ask the platform.");
        }

        return zone;
    }

    private static string? Currency(YamlSection root)
    {
        var currency = root.OptionalText("currency");
        if (currency is not null && !CurrencyPattern().IsMatch(currency))
        {
            root.Fault("currency", $"'{currency}' is no currency.", "Write three capital letters such as SEK, or leave the line out to ask the platform.");
        }

        return currency;
    }

    private static string Schedule(YamlSection root, Func<string, string?> scheduleFault)
    {
        var schedule = root.OptionalText("schedule") ?? DefaultSchedule;
        if (scheduleFault(schedule) is { } fault)
        {
            root.Fault("schedule", $"'{schedule}' cannot be followed: {fault}", $"Write a Quartz cron expression of six fields, such as \"{DefaultSchedule}\" (every day 05:15).");
        }

        return schedule;
    }

    private static DateOnly Day(YamlSection root, string key)
    {
        var text = root.Text(key, "2023-10-01");
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            root.Fault(key, $"'{text}' is no day.", "Write it as 2023-10-01.");
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyPattern();
}
