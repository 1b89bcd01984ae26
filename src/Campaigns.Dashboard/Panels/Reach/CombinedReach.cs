using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Metrics.Observations;

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
        List<TrackReach> drawn = [.. known.Where(track => track.Reach.ShownInterval is { Low: not null, High: not null })];
        return new CombinedReachView(
            [.. tracks.Select(track => Sentence(input, track))],
            drawn.Count == 0 ? null : Chart(input, id, drawn),
            known.Count == 0 ? null : CombinedReachTable.Make(input, id, known),
            [.. drawn.SelectMany(track => track.Reach.Assumptions).Distinct(StringComparer.Ordinal)],
            [.. known.SelectMany(track => Notes(input, track)).DistinctBy(note => note.Plain)])
        {
            Tracks = known,
        };
    }

    /// <summary>A bound or an estimate as a figure of the page.</summary>
    internal static FigureInline Figure(PanelInput input, decimal persons, DeduplicatedReachData reach) =>
        new(persons, input.Page.Format.Numbers.Rounded(persons), Reach, FigureId: reach.FigureId);

    /// <summary>Where populations stand with who entered them and when.</summary>
    internal static string PopulationForm(PanelInput input) => input.Page.Link($"/kampanj/{input.Campaign.Slug}/befolkning");

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
            ReachVerdictData.MixedBases when reach.ShownInterval is null => RichText.Fill(input.Texts, "k5.samlad.olika", ("spar", name)),
            not ReachVerdictData.NoReach when reach.ShownInterval is { Low: { } low, High: var high } => RichText.Join([Interval(input, name, reach, low, high), .. Population(input, name, reach)]),
            _ => RichText.Fill(input.Texts, "k5.samlad.ingen", ("spar", name)),
        };
    }

    private static RichText Interval(PanelInput input, string name, DeduplicatedReachData reach, decimal lowest, decimal? highest)
    {
        (string, RichText) track = ("spar", name);
        (string, RichText) low = ("lag", Figure(input, lowest, reach));
        (string, RichText) who = ("vilka", Who(input, reach));
        if (highest is not { } top)
        {
            return RichText.Fill(input.Texts, "k5.samlad.minst", track, low, who);
        }

        if (lowest == top)
        {
            return RichText.Fill(input.Texts, "k5.samlad.lika", track, low, who);
        }

        (string, RichText) high = ("hog", Figure(input, top, reach));
        return reach.ShownEstimate is { } estimate
            ? RichText.Fill(input.Texts, "k5.samlad.mellan", track, low, high, who, ("skattning", Figure(input, estimate, reach)))
            : RichText.Fill(input.Texts, "k5.samlad.mellan.utan", track, low, high, who);
    }

    // Persons is what an interval over channels is about unless the channels count something else.
    private static string Who(PanelInput input, DeduplicatedReachData reach) =>
        input.Words.Identity(reach.IdentityBasis is null or IdentityBasis.Individuals ? IdentityBasis.Persons : reach.IdentityBasis);

    private static IEnumerable<RichText> Population(PanelInput input, string name, DeduplicatedReachData reach)
    {
        if (reach.Population is not { } population)
        {
            yield return RichText.Fill(input.Texts, "k5.samlad.ingen_befolkning", ("spar", CampaignWords.LowerFirst(name)));
            yield return new LinkInline(input.Texts["k5.samlad.lagg_in"], PopulationForm(input));
        }
        else if (reach.ShareOfPopulation is { High: { } most } share)
        {
            yield return RichText.Fill(
                input.Texts,
                "k5.samlad.andel",
                ("andel", new FigureInline(most, Share(input, share.Low ?? 0m, most), Reach, FigureId: reach.FigureId)),
                ("befolkning", population.Name),
                ("n", new FigureInline(population.Size, input.Page.Format.Numbers.Whole(population.Size), "population") { Address = PopulationForm(input) }),
                ("kalla", population.Source),
                ("ar", $"{population.Year}"));
        }
    }

    /// <summary>A share of the population as an interval; one share when both ends read the same.</summary>
    internal static string Share(PanelInput input, decimal low, decimal high) =>
        low == high ? input.Page.Format.Shares.Percent(low) : input.Page.Format.Shares.PercentInterval(low, high);

    private static ChartFigure Chart(PanelInput input, string id, List<TrackReach> tracks)
    {
        ValueScale scale = ValueScale.FromZero(tracks.Max(track => track.Reach.ShownInterval!.High!.Value), wholeNumbers: true, steps: 3);
        List<ChartItem> items = [.. tracks.Select(track => new ChartItem(
            track.Track?.Id ?? "hela",
            track.Name,
            null,
            track.Reach.ShownEstimate,
            Text(input, track.Reach),
            Span: new ChartSpan(track.Reach.ShownInterval!.Low!.Value, track.Reach.ShownInterval.High!.Value)))];
        ChartModel chart = BarCharts.Ranges(
            $"{id}-samlad", input.Page.Language, input.Texts["k5.samlad.axel"], scale, input.Page.Format.Numbers.Rounded, items);
        return new ChartFigure(input.Texts["k5.samlad.rubrik"], chart);
    }

    private static string Text(PanelInput input, DeduplicatedReachData reach)
    {
        string low = input.Page.Format.Numbers.Rounded(reach.ShownInterval!.Low!.Value);
        string high = input.Page.Format.Numbers.Rounded(reach.ShownInterval.High!.Value);
        return reach.ShownEstimate is { } estimate
            ? input.Texts.Format("k5.samlad.stapel", ("lag", low), ("hog", high), ("skattning", input.Page.Format.Numbers.Rounded(estimate)))
            : input.Texts.Format("k5.samlad.intervall", ("lag", low), ("hog", high));
    }

    private static IEnumerable<RichText> Notes(PanelInput input, TrackReach track)
    {
        foreach (ReachInputData left in track.Reach.Channels.Where(channel => channel.Reason is not null))
        {
            yield return RichText.Fill(input.Texts, left.Used ? "k5.samlad.anmarkning" : "k5.samlad.utanfor", ("kanal", $"{left.Channel.Name} ({CampaignWords.LowerFirst(track.Name)})"), ("skal", left.Reason!));
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
