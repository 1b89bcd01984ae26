using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Entering;

/// <summary>Checks what an input names against the catalogue.</summary>
/// <param name="catalogue">The catalogue.</param>
public sealed class EntryCatalogue(ICampaignCatalogue catalogue)
{
    /// <summary>Finds the campaign and checks track and channel; faults are added to the list.</summary>
    internal async Task<Campaign?> CheckAsync(string slug, string? track, string? channel, InputFaults faults, CancellationToken cancellationToken)
    {
        var campaign = await catalogue.FindCampaignAsync(slug, cancellationToken);
        faults.Require(campaign is not null, "campaign", "Kampanjen finns inte. Välj en i listan.", "There is no such campaign. Choose one in the list.");
        faults.Require(
            campaign is null || track is null || campaign.Tracks.Any(known => known.Id == track),
            "track",
            "Kampanjen har inget sådant spår. Välj ett i listan.",
            "The campaign has no such track. Choose one in the list.");
        faults.Require(
            channel is null || ChannelCatalog.Find(channel) is not null || campaign?.Channels.Any(used => used.Channel == channel) == true,
            "channel",
            "Kanalen finns inte. Välj en i listan.",
            "There is no such channel. Choose one in the list.");

        return campaign;
    }
}
