using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>What the person who hands a file in states about all its rows. Sellers' files often name the campaign in a title, in words of their own.</summary>
internal static class StatedConstants
{
    /// <summary>The definition's constants with what was stated in their place.</summary>
    public static ConstantsDefinition Of(ImportRequest request, ConstantsDefinition constants, IReadOnlyList<Campaign> campaigns)
    {
        if (request.Campaign is null && request.Track is null)
        {
            return constants;
        }

        var campaign = Campaign(request.Campaign ?? constants.Campaign, campaigns);
        return constants with { Campaign = campaign.Slug, Track = request.Track is { } track ? Track(track, campaign).Id : constants.Track };
    }

    /// <summary>Refuses a file of which neither a column nor a person says the campaign.</summary>
    public static void RequireCampaign(BoundTable table, FileDefinition definition)
    {
        if (definition.Constants.Campaign is null && table.Column(ColumnRole.Campaign) is null)
        {
            var head = definition.Columns.First(column => column.Reads == ColumnRole.Campaign).Header[0];
            throw new FileRefusedException(Finding.Of(
                "Filen säger inte vilken kampanj den gäller.", $"Ange kampanjen när filen läses in, eller lägg till kolumnen {head}.",
                "The file does not say which campaign it is about.", $"State the campaign when you import the file, or add the column {head}."));
        }
    }

    private static Campaign Campaign(string? stated, IReadOnlyList<Campaign> campaigns)
    {
        var key = Wording.Key(stated ?? string.Empty);
        var names = string.Join(", ", campaigns.Select(campaign => campaign.Slug));
        return campaigns.FirstOrDefault(campaign => key == Wording.Key(campaign.Slug) || key == Wording.Key(campaign.Name)) ?? throw new FileRefusedException(Finding.Of(
            $"Det finns ingen kampanj “{Wording.Quote(stated ?? string.Empty)}”.", $"Ange en av: {names}.",
            $"There is no campaign “{Wording.Quote(stated ?? string.Empty)}”.", $"State one of: {names}."));
    }

    private static Track Track(string stated, Campaign campaign)
    {
        var key = Wording.Key(stated);
        var tracks = string.Join(", ", campaign.Tracks.Select(track => track.Id));
        return campaign.Tracks.FirstOrDefault(track => key == Wording.Key(track.Id) || key == Wording.Key(track.Name.Sv) || key == Wording.Key(track.Name.En)) ?? throw new FileRefusedException(Finding.Of(
            $"Kampanjen {campaign.Name} har inget spår “{Wording.Quote(stated)}”.", tracks.Length == 0 ? "Kampanjen har inga spår: ange inget." : $"Ange ett av: {tracks}.",
            $"The campaign {campaign.Name} has no track “{Wording.Quote(stated)}”.", tracks.Length == 0 ? "The campaign has no tracks: state none." : $"State one of: {tracks}."));
    }
}
