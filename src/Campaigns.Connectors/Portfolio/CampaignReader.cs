using System.Text.RegularExpressions;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>One entry of <c>campaigns</c> → its record.</summary>
internal static partial class CampaignReader
{
    private static readonly IReadOnlyDictionary<string, CampaignKind> Kinds = Words.Of<CampaignKind>();

    public static Campaign Read(YamlSection section)
    {
        var tracks = section.Sections("tracks").Select(ReadTrack).ToList();
        List<CampaignChannel> channels = [.. section.Sections("channels").Select(channel => ReadChannel(channel, tracks))];
        return new Campaign
        {
            Slug = Slug(section, "slug"),
            Kind = section.Choice("kind", Kinds, CampaignKind.Campaign),
            Name = section.Text("name", "the campaign's name"),
            NameLanguage = section.OptionalText("name_language") ?? "sv",
            Owner = section.Text("owner", "the agency"),
            Mandate = section.Localized("mandate"),
            Purpose = section.RequiredLocalized("purpose"),
            Audience = section.Localized("audience"),
            Flight = section.RequiredSection("flight", "from: 2023-10-18") is { } flight ? ReadFlight(flight) : Window.WholeFlight,
            FlightNote = section.Localized("flight_note"),
            Partners = section.Texts("partners"),
            Tracks = tracks,
            Channels = channels,
            Films = [.. section.Sections("films").Select(film => FilmReader.Read(film, tracks, channels))],
            IntendedEffect = section.Localized("intended_effect"),
        };
    }

    internal static string Slug(YamlSection section, string key)
    {
        var slug = section.Text(key, "lower-case-with-hyphens");
        if (slug.Length > 0 && !SlugPattern().IsMatch(slug))
        {
            section.Fault(key, $"'{slug}' is not an id.", "Write lower-case ASCII letters, digits and hyphens.");
        }

        return slug;
    }

    private static Window ReadFlight(YamlSection section)
    {
        var (first, last, precision) = DaySpan.Read(section);
        section.End();
        return new Window(WindowKind.Flight, first, last, precision);
    }

    private static Track ReadTrack(YamlSection section)
    {
        var track = new Track(Slug(section, "id"), section.RequiredLocalized("name"), section.Localized("audience"));
        section.End();
        return track;
    }

    private static CampaignChannel ReadChannel(YamlSection section, List<Track> tracks)
    {
        var channel = new CampaignChannel(Slug(section, "id"), section.Texts("tracks"));
        if (channel.Channel.Length > 0 && ChannelCatalog.Find(channel.Channel) is null)
        {
            section.Fault("id", $"There is no channel '{channel.Channel}'.", $"Write one of {string.Join(", ", ChannelCatalog.All.Select(known => known.Id))}.");
        }

        foreach (var track in channel.Tracks.Where(id => tracks.TrueForAll(track => track.Id != id)))
        {
            section.Fault("tracks", $"The campaign has no track '{track}'.", "Add it under tracks, or correct the id.");
        }

        section.End();
        return channel;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
