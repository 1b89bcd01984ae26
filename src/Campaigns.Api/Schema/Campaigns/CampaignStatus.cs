using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>Where a campaign stands today, by the date in Europe/Stockholm.</summary>
public enum CampaignStatus
{
    /// <summary>Its first day has not come.</summary>
    Planned,

    /// <summary>It runs, or its last day is not known and figures still come.</summary>
    Running,

    /// <summary>Its last day is past, or is not known and no figure has covered the last thirty days.</summary>
    Ended,
}

/// <summary>Tells the status.</summary>
internal static class CampaignStatuses
{
    private const int QuietDays = 30;

    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Stockholm).DateTime);

    /// <param name="campaign">The campaign.</param>
    /// <param name="figuresUntil">Newest day that a figure covers; null when none is known.</param>
    /// <param name="today">Today in Europe/Stockholm.</param>
    public static CampaignStatus Of(Campaign campaign, DateOnly? figuresUntil, DateOnly today)
    {
        if (campaign.Flight.First > today)
        {
            return CampaignStatus.Planned;
        }

        if (campaign.Flight.Last is { } last)
        {
            return last < today ? CampaignStatus.Ended : CampaignStatus.Running;
        }

        // An end that nobody wrote down is not "for ever": a campaign that has gone quiet is over.
        var newest = new[] { campaign.Flight.First, figuresUntil }.Max();

        return newest < today.AddDays(-QuietDays) ? CampaignStatus.Ended : CampaignStatus.Running;
    }
}
