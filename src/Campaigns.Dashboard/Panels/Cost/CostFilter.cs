using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>The filter of the page of costs: campaign, track and which cost. Campaign and track are always chosen.</summary>
internal static class CostFilter
{
    internal static IReadOnlyList<FilterChoice> Choices(CostReading reading)
    {
        CostInput chosen = reading.Chosen!;
        PanelInput input = chosen.Page;
        var choices = new List<FilterChoice>
        {
            new(
                QueryKeys.Campaigns.Name,
                input.Texts["kostnad.kampanj"],
                [.. reading.Campaigns.Select(campaign => new FilterOption(campaign.Slug, campaign.Name, campaign.Slug == input.Campaign.Slug))],
                Many: false),
        };
        if (input.Campaign.Tracks.Count > 0)
        {
            choices.Add(new FilterChoice(
                QueryKeys.Track.Name,
                input.Texts["filter.spar"],
                [.. input.Campaign.Tracks.Select(track => new FilterOption(track.Id, track.Name, track.Id == chosen.Track?.Id))],
                Many: false));
        }

        choices.Add(new FilterChoice(
            QueryKeys.Cost.Name,
            input.Texts["kostnad.val"],
            [
                new FilterOption("media", input.Texts["kostnad.val.media"], !chosen.Total),
                new FilterOption("total", input.Texts["kostnad.val.total"], chosen.Total),
            ],
            Many: false));
        return choices;
    }

    internal static RichText Status(CostInput chosen)
    {
        PanelInput input = chosen.Page;
        RichText period = input.Filter is { First: { } first, Last: { } last }
            ? input.Windows.Period(first, last, DatePrecision.Day)
            : input.Texts["status.hela"];
        return chosen.Track is { } track
            ? RichText.Fill(input.Texts, "kostnad.status", ("kampanj", input.Campaign.Name), ("spar", CampaignWords.LowerFirst(track.Name)), ("period", period))
            : RichText.Fill(input.Texts, "kostnad.status.utan_spar", ("kampanj", input.Campaign.Name), ("period", period));
    }
}
