using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>What stands in words beside prices: who cost least where that can be told, what cannot be compared and why, and whose cost is missing.</summary>
internal static class CostNotes
{
    private const decimal HighFrequency = 8m;
    private const decimal WideSpread = 3m;

    /// <summary>The channel that cost least, only where it is separated from every other one that it is compared with.</summary>
    internal static RichText? Cheapest(PanelInput input, CostMeasureData measure)
    {
        List<CostPointData> prices = measure.Groups.Count == 1 ? [.. CostPrice.Shown(measure.Groups[0])] : [];
        if (prices.Count < 2)
        {
            return null;
        }

        string first = prices[0].Channel!.Id;
        int beaten = measure.Comparisons.Count(pair =>
            (pair.First.Id == first && pair.Verdict == DominanceVerdictData.FirstCheaper)
            || (pair.Second.Id == first && pair.Verdict == DominanceVerdictData.SecondCheaper));
        return beaten < prices.Count - 1
            ? null
            : RichText.Fill(
                input.Texts, "c1.billigast", ("kanal", prices[0].Channel!.Name), ("kr", CostPrice.Figure(input, prices[0], "cost_per_thousand")));
    }

    internal static IEnumerable<PanelList> Comparisons(PanelInput input, IReadOnlyList<CostMeasureData> measures)
    {
        List<RichText> items = [.. from measure in measures
                                   from sentence in new CostRanking(input, measure.Comparisons).Sentences()
                                   select (RichText)(measures.Count > 1 ? $"{measure.Name}. {sentence}" : sentence)];
        return items.Count == 0 ? [] : [new PanelList(input.Texts["kostnad.jamfort.rubrik"], items)];
    }

    /// <summary>What cannot be compared, channels with the same reason in one line.</summary>
    internal static IEnumerable<PanelList> NotComparable(PanelInput input, IReadOnlyList<CostMeasureData> measures)
    {
        List<RichText> items = [.. from measure in measures
                                   from same in measure.NotComparable.GroupBy(one => string.Join(' ', new[] { one.Reason, one.Offer }.OfType<string>()))
                                   let channels = input.Page.Format.List([.. same.Select(one => one.Channel.Name)])
                                   let reason = input.Texts.Format("kostnad.olika", ("kanal", channels), ("skal", same.Key))
                                   select RichText.Of(measures.Count > 1 ? $"{measure.Name}. {reason}" : reason)];
        return items.Count == 0 ? [] : [new PanelList(input.Texts["kostnad.olika.rubrik"], items)];
    }

    /// <summary>Channels whose cost is missing, zero or several amounts that cannot be one; empty when every channel has a cost.</summary>
    internal static RichText WithoutCost(CostInput input, CostEffectivenessData costs)
    {
        string missing = Names(input.Page, costs, CostStateData.Missing);
        string zero = Names(input.Page, costs, CostStateData.Zero);
        return RichText.Join(
        [
            .. missing.Length > 0 ? [RichText.Fill(input.Page.Texts, "kostnad.saknas", ("kanaler", missing))] : Array.Empty<RichText>(),
            .. costs.Rows.Where(row => row is { Amount: null, Reason: not null, State: not CostStateData.Missing }).Select(row => (RichText)$"{row.Channel.Name}: {row.Reason}"),
            .. zero.Length > 0 ? [RichText.Fill(input.Page.Texts, "kostnad.noll", ("kanaler", zero))] : Array.Empty<RichText>(),
        ]);
    }

    internal static string Names(PanelInput input, CostEffectivenessData costs, CostStateData state) =>
        input.Page.Format.List([.. costs.Rows.Where(row => row.State == state).Select(row => row.Channel.Name)]);

    /// <summary>The notes that always stand on the page.</summary>
    internal static IReadOnlyList<string> Always(CostInput input)
    {
        List<decimal> frequencies = [.. (input.Costs.Answer?.Rows ?? []).Select(row => row.Frequency).OfType<decimal>().Where(frequency => frequency > 0m)];
        bool apart = frequencies.Count > 1 && (frequencies.Max() > HighFrequency || frequencies.Max() / frequencies.Min() > WideSpread);
        IEnumerable<string> own = [input.Page.Texts["kostnad.not.ensam"], .. apart ? [input.Page.Texts["kostnad.not.frekvens"]] : Array.Empty<string>()];
        return [.. own.Concat(input.Costs.Answer?.Notes ?? []).Distinct(StringComparer.Ordinal)];
    }
}
