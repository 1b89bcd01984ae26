namespace Campaigns.Metrics.Portfolio;

/// <summary>A film that a campaign shows.</summary>
/// <param name="Id">Id within the campaign.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">Its length in seconds, above 0 and at most 36 000.</param>
/// <param name="Channels">Ids of the channels that show it; empty for all.</param>
/// <param name="Tracks">Ids of the tracks that show it; empty for all.</param>
public sealed record Film(string Id, LocalizedText Name, decimal Seconds, IReadOnlyList<string> Channels, IReadOnlyList<string> Tracks)
{
    /// <summary>The length of what a channel shows; null when no film is known, or when films of several lengths run.</summary>
    /// <param name="films">All films of the campaign.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="track">Track id; null for all tracks together.</param>
    public static decimal? LengthOf(IEnumerable<Film> films, string channel, string? track)
    {
        var lengths = films
            .Where(film => film.Channels.Count == 0 || film.Channels.Contains(channel))
            .Where(film => film.Tracks.Count == 0 || track is null || film.Tracks.Contains(track))
            .Select(film => film.Seconds)
            .Distinct()
            .ToList();

        return lengths is [var only] ? only : null;
    }
}
