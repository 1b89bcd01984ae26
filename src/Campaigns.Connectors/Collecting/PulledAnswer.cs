using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>The whole answer to one request, page by page, sorted into what is mapped and what is not.</summary>
internal sealed class PulledAnswer(PullScope scope, WindowRequest request, string runId)
{
    private readonly List<(AnswerFigure Figure, MappingTarget Target)> mapped = [];
    private readonly List<AnswerFigure> unmapped = [];
    private readonly List<(AnswerFigure Figure, MappingTarget? Target)> seen = [];

    private readonly List<KeptPart> parts = [];
    private readonly HashSet<KeptBasis> basis = [];

    /// <summary>The kept answers that it consists of; null before the first page.</summary>
    public KeptReading? Reading => Newest is not { } newest ? null
        : new KeptReading(scope.Source.Id, runId, request.Stream, request.Window)
        {
            ReadAt = newest.ReceivedAt,
            Parts = parts,
            Basis = [.. basis.OrderBy(one => one.Role, StringComparer.Ordinal)],
        };

    /// <summary>Figures of objects that are mapped nowhere.</summary>
    public int Unmapped => unmapped.Count;

    /// <summary>The newest answer and when it came; null before the first page.</summary>
    public (string RawId, DateTimeOffset ReceivedAt)? Newest { get; private set; }

    /// <summary>Takes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rawId">Under which it is kept.</param>
    /// <param name="keptBasis">Under which ids its basis is kept.</param>
    /// <exception cref="SourceFailureException">A part of the answer failed at the platform, or a figure is outside what was asked for.</exception>
    public void Add(PulledPage page, string rawId, IEnumerable<KeptBasis>? keptBasis = null)
    {
        if (page.Rejected.Count > 0)
        {
            // What does not pass by itself is told first: a person has to act.
            var first = page.Rejected.FirstOrDefault(record => record.Kind != FailureKind.Unavailable) ?? page.Rejected[0];
            throw new SourceFailureException(new SourceFailure(
                first.Kind, $"{page.Rejected.Count} records of the answer could not be used, such as at {first.Pointer}: {first.Reason}"));
        }

        Newest = (rawId, page.Answer.FetchedAt);
        parts.Add(new KeptPart(rawId, page.Part ?? request.Window));
        basis.UnionWith(keptBasis ?? []);
        foreach (var figure in page.Figures)
        {
            Place(new AnswerFigure(figure, rawId, page.Answer.FetchedAt));
        }
    }

    /// <summary>The mapped figures as observations.</summary>
    public List<Observation> Observations() => MappedFigures.ToObservations(mapped, scope.Source.Id, runId);

    /// <summary>Which objects the answer names, and where they are mapped.</summary>
    public FigureOrigins Origins() => new(seen, scope.Source.Id, runId);

    /// <summary>The figures of objects that are mapped nowhere, by object and window.</summary>
    public IReadOnlyList<ParkedFigures> Parked() =>
    [
        // Window by window: the same day stands in many ranges that are asked for.
        .. unmapped.GroupBy(figure => (Key: Key(figure.Figure.Object), figure.Figure.Window)).Select(one => new ParkedFigures(
            scope.Source.Id,
            one.Key.Key.Campaign,
            one.Key.Key.AdGroup,
            request.Stream,
            one.Key.Window,
            one.Max(figure => figure.ObservedAt),
            runId,
            ParkedText.Digest(one),
            ParkedText.Write(one))),
    ];

    /// <summary>The objects that the answer names.</summary>
    public IReadOnlyList<SeenObject> Objects() =>
    [
        .. mapped.Select(pair => (pair.Figure, Slug: (string?)pair.Target.Campaign))
            .Concat(unmapped.Select(figure => (Figure: figure, Slug: (string?)null)))
            .GroupBy(pair => Key(pair.Figure.Figure.Object))
            .Select(one => Seen(one.Key, [.. one.Select(pair => pair.Figure)], one.Any(pair => pair.Slug is null) ? null : one.First().Slug)),
    ];

    private static (string Campaign, string AdGroup) Key(PlatformObject platform) => (platform.CampaignId ?? string.Empty, platform.AdGroupId ?? string.Empty);

    private SeenObject Seen((string Campaign, string AdGroup) key, List<AnswerFigure> figures, string? slug) => new(scope.Source.Id, key.Campaign, key.AdGroup)
    {
        CampaignName = figures[^1].Figure.Object.CampaignName,
        AdGroupName = figures[^1].Figure.Object.AdGroupName,
        MappedTo = slug,
        FirstDay = figures.Min(figure => figure.Figure.Window.First ?? request.Window.First!.Value),
        LastDay = figures.Max(figure => figure.Figure.Window.Last ?? request.Window.Last!.Value),
        Metrics = [.. figures.Select(figure => figure.Figure.Metric).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        SeenAt = figures.Max(figure => figure.ObservedAt),
    };

    private void Place(AnswerFigure answer)
    {
        var figure = answer.Figure;
        if (!request.Places.Any(place => place.HasSameDays(figure.Window)))
        {
            throw new SourceFailureException(new SourceFailure(
                FailureKind.FormatChanged, $"The answer holds a figure of {figure.Window.First:yyyy-MM-dd}–{figure.Window.Last:yyyy-MM-dd}, which was not asked for, at {figure.Pointer}."));
        }

        var mappedTo = scope.Mapper.Find(figure.Object);
        seen.Add((answer, mappedTo));
        if (mappedTo is not { } target)
        {
            unmapped.Add(answer);
        }
        else if (MappedFigures.Fits(figure.Window, scope.Campaigns.GetValueOrDefault(target.Campaign)))
        {
            mapped.Add((answer, target));
        }
    }
}
