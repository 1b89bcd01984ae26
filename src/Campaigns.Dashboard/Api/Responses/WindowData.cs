using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Days that a figure covers, in the account's own time zone.</summary>
/// <param name="Kind">Kind of window.</param>
/// <param name="First">First day; null when the source does not say.</param>
/// <param name="Last">Last day, included; null when the source does not say.</param>
/// <param name="Precision">How finely the days are known.</param>
public sealed record WindowData(WindowKind Kind, DateOnly? First, DateOnly? Last, DatePrecision Precision);

/// <summary>Part of the audience that a figure is about.</summary>
/// <param name="Key">Canonical key, as <c>age:25-79,sex:men</c>.</param>
/// <param name="Sex">Sex, or null for all.</param>
/// <param name="Age">Age class, or null for all.</param>
/// <param name="Language">Language setting, or null for all.</param>
/// <param name="Region">Region, or null for all.</param>
public sealed record AudienceData(string Key, string? Sex, string? Age, string? Language, string? Region)
{
    /// <summary>True when the figure is about nobody in particular.</summary>
    public bool IsAll => Sex is null && Age is null && Language is null && Region is null;
}
