using System.ComponentModel.DataAnnotations;

namespace Campaigns.Dashboard.Hosting;

/// <summary>Settings of the dashboard, section <c>Campaigns:Dashboard</c>.</summary>
public sealed class DashboardOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Campaigns:Dashboard";

    /// <summary>Name of the service, shown in the header and in titles. Default «Kampanjkollen». 1 to 60 characters.</summary>
    [Required]
    [StringLength(60, MinimumLength = 1)]
    public string ServiceName { get; set; } = "Kampanjkollen";

    /// <summary>Name of the agency behind the service, shown in the footer and the accessibility statement. Null: neither names one.</summary>
    [StringLength(120)]
    public string? AgencyName { get; set; }

    /// <summary>Largest file that the import page takes, in bytes. Default 5 MiB, which is also the most that the API takes from a dashboard in another process; 64 KiB to 5 MiB.</summary>
    [Range(64 * 1024, 5 * 1024 * 1024)]
    public int MaxUploadBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>E-mail address for questions about accessibility. Null: the statement says that none has been set.</summary>
    [EmailAddress]
    public string? ContactEmail { get; set; }
}
