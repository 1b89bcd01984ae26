using System.Globalization;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>One entry of a campaign's <c>films</c> → its record.</summary>
internal static class FilmReader
{
    private const decimal LongestSeconds = 36_000;

    public static Film Read(YamlSection section, IReadOnlyList<Track> tracks, IReadOnlyList<CampaignChannel> channels)
    {
        var film = new Film(CampaignReader.Slug(section, "id"), section.RequiredLocalized("name"), Seconds(section), section.Texts("channels"), section.Texts("tracks"));
        foreach (var channel in film.Channels.Where(id => channels.All(used => used.Channel != id)))
        {
            section.Fault("channels", $"The campaign does not use the channel '{channel}'.", "Add it under channels, or correct the id.");
        }

        foreach (var track in film.Tracks.Where(id => tracks.All(known => known.Id != id)))
        {
            section.Fault("tracks", $"The campaign has no track '{track}'.", "Add it under tracks, or correct the id.");
        }

        section.End();
        return film;
    }

    private static decimal Seconds(YamlSection section)
    {
        var text = section.Text("seconds", "20");
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestSeconds)
        {
            return seconds;
        }

        if (section.Has("seconds"))
        {
            section.Fault("seconds", $"'{Wording.Quote(text)}' is no length of a film.", "Write its seconds, above 0 and at most 36000, such as 20.");
        }

        return 1;
    }
}
