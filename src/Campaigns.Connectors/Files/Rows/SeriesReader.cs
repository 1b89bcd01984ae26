using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>The naming cells of a row → what its figures are about.</summary>
internal sealed class SeriesReader
{
    private readonly string source;
    private readonly ConstantsDefinition constants;
    private readonly Dictionary<string, Campaign> campaigns;
    private readonly WordTable<string> campaignWords;
    private readonly WordTable<string> trackWords;
    private readonly WordTable<ChannelTarget> channelWords;
    private readonly WordTable<AudienceCell> audienceWords;

    public SeriesReader(string source, FileDefinition definition, string file, IReadOnlyList<Campaign> campaigns)
    {
        this.source = source;
        this.campaigns = campaigns.ToDictionary(campaign => campaign.Slug, StringComparer.Ordinal);
        constants = definition.Constants;
        var tables = definition.Tables;
        campaignWords = Fill(new WordTable<string>("campaigns", file), tables.Campaigns, slug => slug);
        trackWords = Fill(new WordTable<string>("tracks", file), tables.Tracks, id => id);
        channelWords = Fill(new WordTable<ChannelTarget>("channels", file), tables.Channels, target => target.Placement is null ? target.Channel : null);
        audienceWords = Fill(new WordTable<AudienceCell>("audiences", file), tables.Audiences, cell => cell.IsAll ? null : cell.Key);
        foreach (var campaign in tables.Campaigns.Count == 0 ? campaigns : [])
        {
            campaignWords.Add(campaign.Name, campaign.Slug).Add(campaign.Slug, campaign.Slug);
        }
    }

    public SeriesKey Read(RowScope row)
    {
        var campaign = row.Read(ColumnRole.Campaign, campaignWords.Read, constants.Campaign ?? string.Empty);
        var track = row.Read<string?>(ColumnRole.Track, text => Widen(Track(text, campaign)), constants.Track);
        var channel = row.Read<ChannelTarget?>(ColumnRole.Channel, text => Widen(channelWords.Read(text)), constants.Channel is { } id ? new ChannelTarget(id) : null);
        var audience = row.Read(ColumnRole.Audience, Audience, AudienceCell.All);
        CheckCampaign(row, campaign, track);
        var placement = row.Text(ColumnRole.Placement) ?? channel?.Placement ?? constants.Placement;
        return new SeriesKey(source, campaign, track, channel?.Channel, audience, row.Text(ColumnRole.Ad), placement);
    }

    private static WordTable<T> Fill<T>(WordTable<T> table, IReadOnlyDictionary<string, T> words, Func<T, string?> ownId)
    {
        foreach (var (word, meaning) in words)
        {
            table.Add(word, meaning);
        }

        // Our own ids are understood too, after the file's words, which may mean something narrower.
        foreach (var meaning in words.Values)
        {
            if (ownId(meaning) is { } id)
            {
                table.Add(id, meaning);
            }
        }

        return table;
    }

    /// <summary>A track by the file's words, or by the id or name that the campaign itself gives it.</summary>
    private Reading<string> Track(string text, string slug)
    {
        if (trackWords.Find(text) is { } known)
        {
            return known;
        }

        var campaign = campaigns.GetValueOrDefault(slug);
        var key = Wording.Key(text);
        var own = campaign?.Tracks.FirstOrDefault(track => key == Wording.Key(track.Id) || key == Wording.Key(track.Name.Sv) || key == Wording.Key(track.Name.En));
        if (own is not null)
        {
            return own.Id;
        }

        return trackWords.IsEmpty && campaign is not null ? NoSuchTrack(campaign, Wording.Quote(text)) : trackWords.Read(text);
    }

    /// <summary>An audience by the file's words, or in our own form, as <c>sex:men,age:25-79</c>.</summary>
    private Reading<AudienceCell> Audience(string text)
    {
        if (audienceWords.Find(text) is { IsAll: false } || !text.Contains(':', StringComparison.Ordinal))
        {
            return audienceWords.Read(text);
        }

        try
        {
            return AudienceCell.Parse(text.ToLowerInvariant());
        }
        catch (FormatException)
        {
            return audienceWords.Read(text);
        }
    }

    private static Reading<T?> Widen<T>(Reading<T> reading)
        where T : class => new(reading.Value, reading.Refusal);

    private void CheckCampaign(RowScope row, string slug, string? track)
    {
        if (slug.Length == 0)
        {
            return;
        }

        if (!campaigns.TryGetValue(slug, out var campaign))
        {
            row.Refuse(Finding.Of(
                $"Kampanjen {slug} finns inte i katalogen.", "Lägg in kampanjen först.",
                $"The campaign {slug} is not in the catalogue.", "Add the campaign first."));
        }
        else if (track is not null && campaign.Tracks.All(known => known.Id != track))
        {
            row.Refuse(NoSuchTrack(campaign, track));
        }
    }

    private static Finding NoSuchTrack(Campaign campaign, string track)
    {
        var tracks = string.Join(", ", campaign.Tracks.Select(known => known.Id));
        return tracks.Length == 0
            ? Finding.Of(
                $"Kampanjen {campaign.Name} har inga spår, men raden säger {track}.", "Lämna spåret tomt.",
                $"The campaign {campaign.Name} has no tracks, but the row says {track}.", "Leave the track empty.")
            : Finding.Of(
                $"Kampanjen {campaign.Name} har inget spår {track}.", $"Skriv ett av: {tracks}.",
                $"The campaign {campaign.Name} has no track {track}.", $"Write one of: {tracks}.");
    }
}
