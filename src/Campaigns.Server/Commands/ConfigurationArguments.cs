using System.CommandLine;
using System.Text.RegularExpressions;
using Campaigns.Server.Roles;
using Campaigns.Storage;

namespace Campaigns.Server.Commands;

/// <summary>The options that every verb shares, as configuration on top of files and environment.</summary>
/// <param name="settings">Arguments of the form <c>--Section:Key=value</c>.</param>
internal sealed partial class ConfigurationArguments(string[] settings)
{
    private readonly Option<string?> data = new("--data")
    {
        Description = "Folder of the database and the kept answers; created when missing.",
        HelpName = "folder",
    };

    private readonly Option<string?> urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons.",
        HelpName = "addresses",
    };

    private readonly Option<string?> role = new("--role")
    {
        Description = "What this process does: worker, api, dashboard, or several with commas between. Everything when left out.",
        HelpName = "roles",
    };

    /// <summary>True for an argument that is a configuration key with its value.</summary>
    /// <param name="argument">The argument.</param>
    public static bool IsSetting(string argument) => SettingPattern().IsMatch(argument);

    /// <summary>Adds <c>--data</c>.</summary>
    /// <param name="command">The verb.</param>
    public void AddData(Command command) => command.Add(data);

    /// <summary>Adds <c>--urls</c>.</summary>
    /// <param name="command">The verb.</param>
    public void AddUrls(Command command) => command.Add(urls);

    /// <summary>Adds <c>--role</c>.</summary>
    /// <param name="command">The verb.</param>
    public void AddRole(Command command) => command.Add(role);

    /// <summary>The arguments as the host's configuration reads them.</summary>
    /// <param name="result">The parsed command line.</param>
    public string[] Read(ParseResult result)
    {
        var arguments = new List<string>(settings);
        if (result.GetValue(data) is { } folder)
        {
            arguments.Add($"--{StorageOptions.SectionName}:{nameof(StorageOptions.DataFolder)}={Path.GetFullPath(folder)}");
        }

        if (result.GetResult(urls) is not null && result.GetValue(urls) is { } addresses)
        {
            arguments.Add($"--urls={addresses}");
        }

        if (result.GetResult(role) is not null && result.GetValue(role) is { } roles)
        {
            arguments.Add($"--{RoleOptions.RolesKey}={roles}");
        }

        return [.. arguments];
    }

    [GeneratedRegex("^--[A-Za-z]+(:[A-Za-z0-9_]+)+=", RegexOptions.CultureInvariant)]
    private static partial Regex SettingPattern();
}
