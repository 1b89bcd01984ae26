using System.Diagnostics.CodeAnalysis;
using Campaigns.Storage;
using Microsoft.Extensions.Options;

namespace Campaigns.Server.Roles;

/// <summary>Which roles this process has, and where it finds the others. Section <c>Campaigns</c> of the configuration.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="ApiAddress">Where the API is when this process is a dashboard without one; null otherwise.</param>
internal sealed record RoleOptions(ProcessRoles Roles, Uri? ApiAddress)
{
    /// <summary>Setting of the roles: <c>worker</c>, <c>api</c>, <c>dashboard</c> or several with commas; <c>all</c> when it is left out.</summary>
    public const string RolesKey = "Campaigns:Roles";

    /// <summary>Setting of the API's address, as <c>http://api:5080</c>.</summary>
    public const string ApiAddressKey = "Campaigns:ApiAddress";

    /// <summary>True when this process opens the store; a dashboard alone never does.</summary>
    public bool OpensStore => (Roles & (ProcessRoles.Worker | ProcessRoles.Api)) != 0;

    /// <summary>True for a role of this process.</summary>
    public bool Has(ProcessRoles role) => Roles.HasFlag(role);

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="OptionsValidationException">A setting cannot be used; every fault is named with its cure.</exception>
    public static RoleOptions Of(IConfiguration configuration)
    {
        var faults = new List<string>();
        var roles = ReadRoles(configuration[RolesKey], faults);
        var needsApi = roles.HasFlag(ProcessRoles.Dashboard) && !roles.HasFlag(ProcessRoles.Api);
        Uri? address = null;
        if (needsApi && !TryReadAddress(configuration[ApiAddressKey], out address))
        {
            faults.Add($"{ApiAddressKey} is '{configuration[ApiAddressKey]}', and a dashboard without the role api needs the API's address. Write it as http://api:5080, without user, path and query.");
        }

        var storesApart = roles.HasFlag(ProcessRoles.Worker) != roles.HasFlag(ProcessRoles.Api) && roles != ProcessRoles.Dashboard;
        if (storesApart && configuration.GetSection(StorageOptions.SectionName).Get<StorageOptions>() is not { IsServed: true })
        {
            faults.Add(
                $"{RolesKey} is '{configuration[RolesKey]}': worker and api run apart only on servers that they can share, and the embedded database belongs to one process. " +
                "Set Campaigns:Storage:Metrics to influxdb and Campaigns:Storage:Catalogue to postgresql, or run both roles in one process.");
        }

        return faults.Count == 0 ? new RoleOptions(roles, address) : throw new OptionsValidationException(RolesKey, typeof(RoleOptions), faults);
    }

    private static ProcessRoles ReadRoles(string? setting, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return ProcessRoles.All;
        }

        var roles = default(ProcessRoles);
        foreach (var word in setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.All(char.IsAsciiLetter) && Enum.TryParse<ProcessRoles>(word, ignoreCase: true, out var role))
            {
                roles |= role;
            }
            else
            {
                faults.Add($"{RolesKey}: there is no role '{word}'. Write worker, api, dashboard, or several with commas between.");
            }
        }

        return roles == default ? ProcessRoles.All : roles;
    }

    private static bool TryReadAddress(string? setting, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(setting, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" };
}
