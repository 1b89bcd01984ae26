using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>Makes «Mellan L och U personer; vid oberoende cirka E» of each track, or says why nothing can be said.</summary>
internal static class CombinedReach
{
    private const string Reach = "reach";

    /// <summary>The view; null when no track was asked for.</summary>
    internal static CombinedReachView? Of(PanelInput input, string id)
    {
        IReadOnlyList<TrackAnalysis<DeduplicatedReachData>> tracks = input.Analyses.CombinedReach;
        if (tracks.Count == 0)
        {
            return null;
        }

        List<TrackReach> known = [.. tracks.Where(track => track.Result.Answer is not null).Select(track => new TrackReach(Name(input, track.Track), track.Track, track.Result.Answer!))];
        List<TrackReach> drawn = [.. known.Where(track => track.Reach.Interval is not null)];
        return new CombinedReachView(
            [.. tracks.Select(track => Sentence(input, track))],
            drawn.Count == 0 ? null : Chart(input, id, drawn),
            known.Count == 0 ? null : CombinedReachTable.Make(input, id, known),
            [.. drawn.SelectMany(track => track.Reach.Assumptions).Distinct(StringComparer.Ordinal)],
            [.. known.SelectMany(track => Notes(input, track)).DistinctBy(note => note.Plain)]);
    }

    /// <summary>A bound or an estimate as a figure of the page.</summary>
    internal static FigureInline Figure(PanelInput input, decimal persons, DeduplicatedReachData reach) =>
        new(persons, input.Page.Format.Numbers.Rounded(persons), Reach, FigureId: reach.FigureId);

    private static string Name(PanelInput input, TrackData? track) => track?.Name ?? input.Texts["k5.samlad.hela"];

    private static RichText Sentence(PanelInput input, TrackAnalysis<DeduplicatedReachData> track)
    {
        string name = Name(input, track.Track);
        if (track.Result.Answer is not { } reach)
        {
            return RichText.Fill(input.Texts, "k5.samlad.fel", ("spar", name), ("kod", track.Result.Failure?.Reference ?? ""));
        }

        return reach.Verdict switch
        {
            ReachVerdictData.Contradiction => RichText.Fill(
                input.Texts, "k5.samlad.motsager", ("spar", name), ("kanaler", input.Page.Format.List([.. (reach.Contradiction ?? []).Select(channel => channel.Name)]))),
            ReachVerdictData.MixedBases when reach.Interval is null => RichText.Fill(input.Texts, "k5.samlad.olika", ("spar", name)),
            ReachVerdictData.NoReach => RichText.Fill(input.Texts, "k5.samlad.ingen", ("spar", name)),
            _ when reach.Interval is null => RichText.Fill(input.Texts, "k5.samlad.ingen", ("spar", name)),
            _ => RichText.Join([Interval(input, name, reach, reach.Interval), .. Population(input, name, reach)]),
        };
    }

    private static RichText Interval(PanelInput input, string name, DeduplicatedReachData reach, IntervalData interval)
    {
        FigureInline low = Figure(input, interval.Low, reach);
        if (interval.Low == interval.High)
        {
            return RichText.Fill(input.Texts, "k5.samlad.lika", ("spar", name), ("lag", low));
        }

        FigureInline high = Figure(input, interval.High, reach);
        return reach.Estimate is { } estimate
            ? RichText.Fill(input.Texts, "k5.samlad.mellan", ("spar", name), ("lag", low), ("hog", high), ("skattning", Figure(input, estimate, reach)))
            : RichText.Fill(input.Texts, "k5.samlad.mellan.utan", ("spar", name), ("lag", low), ("hog", high));
    }

    private static IEnumerable<RichText> Population(PanelInput input, string name, DeduplicatedReachData reach)
    {
        if (reach.Population is not { } population)
        {
            yield return RichText.Fill(input.Texts, "k5.samlad.ingen_befolkning", ("spar", CampaignWords.LowerFirst(name)));
            yield return new LinkInline(input.Texts["k5.samlad.lagg_in"], input.Page.Link($"/kampanj/{input.Campaign.Slug}/befolkning"));
        }
        else if (reach.ShareOfPopulation is { } share)
        {
            yield return RichText.Fill(
                input.Texts,
                "k5.samlad.andel",
                ("andel", new FigureInline(share.High, Share(input, share), Reach)),
                ("befolkning", population.Name),
                ("n", new FigureInline(population.Size, input.Page.Format.Numbers.Whole(population.Size), "population")),
                ("kalla", population.Source),
                ("ar", $"{population.Year}"));
        }
    }

    /// <summary>A share of the population as an interval; one share when both ends read the same.</summary>
    internal static string Share(PanelInput input, IntervalData share) => share.Low == share.High
        ? input.Page.Format.Shares.Percent(share.Low)
        : input.Page.Format.Shares.PercentInterval(share.Low, share.High);

    private static ChartFigure Chart(PanelInput input, string id, List<TrackReach> tracks)
    {
        ValueScale scale = ValueScale.FromZero(tracks.Max(track => track.Reach.Interval!.High), wholeNumbers: true, steps: 3);
        List<ChartItem> items = [.. tracks.Select(track => new ChartItem(
            track.Track?.Id ?? "hela",
            track.Name,
            null,
            track.Reach.Estimate,
            Text(input, track.Reach),
            Span: new ChartSpan(track.Reach.Interval!.Low, track.Reach.Interval.High)))];
        ChartModel chart = BarCharts.Ranges(
            $"{id}-samlad", input.Page.Language, input.Texts["k5.samlad.axel"], scale, input.Page.Format.Numbers.Rounded, items);
        return new ChartFigure(input.Texts["k5.samlad.rubrik"], chart);
    }

    private static string Text(PanelInput input, DeduplicatedReachData reach)
    {
        string low = input.Page.Format.Numbers.Rounded(reach.Interval!.Low);
        string high = input.Page.Format.Numbers.Rounded(reach.Interval.High);
        return reach.Estimate is { } estimate
            ? input.Texts.Format("k5.samlad.stapel", ("lag", low), ("hog", high), ("skattning", input.Page.Format.Numbers.Rounded(estimate)))
            : input.Texts.Format("k5.samlad.intervall", ("lag", low), ("hog", high));
    }

    private static IEnumerable<RichText> Notes(PanelInput input, TrackReach track)
    {
        foreach (ReachInputData left in track.Reach.Channels.Where(channel => !channel.Used && channel.Reason is not null))
        {
            yield return RichText.Fill(input.Texts, "k5.samlad.utanfor", ("kanal", $"{left.Channel.Name} ({CampaignWords.LowerFirst(track.Name)})"), ("skal", left.Reason!));
        }

        foreach (string note in track.Reach.Notes)
        {
            yield return note;
        }
    }
}

/// <summary>The combined reach of one track.</summary>
/// <param name="Name">Name of the track, or of the whole campaign.</param>
/// <param name="Track">The track; null for a campaign without tracks.</param>
/// <param name="Reach">The answer.</param>
internal sealed record TrackReach(string Name, TrackData? Track, DeduplicatedReachData Reach);
