using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>
/// Which platform objects an answer names and where they are mapped, noted as keys beside the figures' own, so that the next answer tells what the source took
/// away from what our mapping moved.
/// </summary>
internal sealed class FigureOrigins
{
    private readonly ILookup<(DateOnly? First, DateOnly? Last), (PlatformObject Object, MappingTarget? Target)> objects;
    private readonly List<(Window Window, long Key)> given;

    /// <summary>Reads the origins of an answer.</summary>
    /// <param name="seen">Every figure of the answer with its target; null for one that is mapped nowhere.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="runId">The run that reads it.</param>
    public FigureOrigins(IReadOnlyList<(AnswerFigure Figure, MappingTarget? Target)> seen, string source, string runId)
    {
        objects = seen.Select(one => (Days: Days(one.Figure.Figure.Window), Object: MappedFigures.Ids(one.Figure.Figure.Object), one.Target))
            .Distinct()
            .ToLookup(one => one.Days, one => (one.Object, one.Target));

        // The series of an ad names it; of what stands above, the note does.
        given = [.. seen.Where(one => one.Target is not null && one.Figure.Figure.Object.AdId is null)
            .Select(one => (one.Figure.Figure.Window, Given(FigureKeys.Of(one.Figure.ToObservation(source, one.Target!, runId)), MappedFigures.Ids(one.Figure.Figure.Object))))];
    }

    /// <summary>The notes of one place of the cursor.</summary>
    /// <param name="place">The place.</param>
    public IEnumerable<long> Notes(Window place) => objects[Days(place)]
        .SelectMany(one => one.Target is { } target ? new[] { Seen(one.Object, place), Mapped(one.Object, target, place) } : [Seen(one.Object, place)])
        .Concat(given.Where(one => one.Window.HasSameDays(place)).Select(one => one.Key));

    /// <summary>True when a figure that the answer does not hold was given by an object that the answer does hold, mapped elsewhere than before.</summary>
    /// <param name="gone">The stored figure.</param>
    /// <param name="stored">What was noted of the last answer.</param>
    public bool HasMoved(Observation gone, StoredWindow stored) =>
        objects[Days(gone.Window)].Any(one => Gave(one.Object, gone, stored) && HasLeft(one.Object, one.Target, gone, stored));

    /// <summary>True when the objects behind a figure of the answer are others than before because of the mapping.</summary>
    /// <param name="figure">The figure of the answer.</param>
    /// <param name="stored">What was noted of the last answer.</param>
    public bool IsRemade(Observation figure, StoredWindow stored) => HasMoved(figure, stored)
        || objects[Days(figure.Window)].Any(one => one.Target is { } target && IsOf(figure, target) && given.Exists(note => note.Key == Given(FigureKeys.Of(figure), one.Object)) && IsMoved(one.Object, target, figure.Window, stored));

    /// <summary>True when the figure of an object that was told apart stands in the series itself now, or with another's: people of it would count twice.</summary>
    /// <param name="gone">The stored figure.</param>
    /// <param name="present">Keys of the answer's figures.</param>
    public bool IsToldApartNoMore(Observation gone, IReadOnlyCollection<long> present) => MappedFigures.IsApart(gone)
        && present.Contains(FigureKeys.Of(Whole(gone)))
        && objects[Days(gone.Window)].Any(one => MappedFigures.ApartId(one.Object) == gone.Series.Ad);

    private static bool Gave(PlatformObject platform, Observation figure, StoredWindow stored) => figure.Series.Ad is { } ad
        ? MappedFigures.ApartId(platform) == ad && (platform.AdId is not null || stored.IsNoted(Given(FigureKeys.Of(Whole(figure)), platform)))
        : platform.AdId is null && stored.IsNoted(Given(FigureKeys.Of(figure), platform));

    private static bool HasLeft(PlatformObject platform, MappingTarget? target, Observation figure, StoredWindow stored) =>
        target is null || !IsOf(figure, target) || IsMoved(platform, target, figure.Window, stored);

    private static bool IsOf(Observation figure, MappingTarget target) => (figure.Series.Campaign, figure.Series.Track) == (target.Campaign, target.Track);

    // Named by the last answer, and mapped to something else then: perhaps only to another audience.
    private static bool IsMoved(PlatformObject platform, MappingTarget target, Window window, StoredWindow stored) =>
        stored.IsNoted(Seen(platform, window)) && !stored.IsNoted(Mapped(platform, target, window));

    private static Observation Whole(Observation apart) => apart with { Series = apart.Series with { Ad = null } };

    private static (DateOnly? First, DateOnly? Last) Days(Window window) => (window.First, window.Last);

    private static long Seen(PlatformObject platform, Window window) => Key("seen", Text(platform), Text(window));

    private static long Mapped(PlatformObject platform, MappingTarget target, Window window) =>
        Key("mapped", Text(platform), Text(window), target.Campaign, target.Track, target.Audience.Key);

    private static long Given(long figure, PlatformObject platform) => Key("given", figure.ToString(CultureInfo.InvariantCulture), Text(platform));

    private static string Text(PlatformObject platform) => $"{platform.CampaignId}\n{platform.AdGroupId}\n{platform.AdId}";

    private static string Text(Window window) => string.Create(CultureInfo.InvariantCulture, $"{window.Kind}\n{window.First:yyyy-MM-dd}\n{window.Last:yyyy-MM-dd}");

    private static long Key(params string?[] parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
