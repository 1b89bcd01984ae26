using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels;

/// <summary>Words for totals that a source printed: they stand beside their parts with a verdict, and are never computed here.</summary>
public static class PrintedTotals
{
    /// <summary>The verdict as a sentence with its figures.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="total">The total.</param>
    public static RichText Verdict(PanelInput input, PrintedTotalData total)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(total);
        (string, RichText) whole = ("summa", Figure(input, total.Figure));
        (string, RichText) what = ("vad", Subject(input, total.Figure));
        return total.Verdict switch
        {
            TotalVerdict.EqualsParts => RichText.Fill(input.Texts, "summa.stammer", whole, what),
            TotalVerdict.DiffersFromParts => RichText.Fill(input.Texts, "summa.avviker", whole, what, ("delar", Parts(input, total))),
            TotalVerdict.MixedMeasures => RichText.Fill(input.Texts, "summa.blandat", whole, what),
            _ => Incomplete(input, total, whole, what),
        };
    }

    /// <summary>The verdict in a few words, for a table.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="verdict">The verdict.</param>
    public static string Short(PanelInput input, TotalVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Texts[verdict switch
        {
            TotalVerdict.EqualsParts => "summa.kort.stammer",
            TotalVerdict.DiffersFromParts => "summa.kort.avviker",
            TotalVerdict.MixedMeasures => "summa.kort.blandat",
            _ => "summa.kort.ofullstandig",
        }];
    }

    private static RichText Incomplete(PanelInput input, PrintedTotalData total, (string, RichText) whole, (string, RichText) what)
    {
        var sentences = new List<RichText> { RichText.Fill(input.Texts, "summa.ofullstandig", whole, what) };
        if (total.SumOfParts is > 0m)
        {
            sentences.Add(RichText.Fill(input.Texts, "summa.tryckta_delar", ("delar", Parts(input, total))));
        }

        if (total.Missing.Count > 0)
        {
            sentences.Add(input.Texts.Format("summa.saknas", ("kanaler", input.Page.Format.List([.. total.Missing.Select(channel => channel.Name)]))));
        }

        return RichText.Join(sentences);
    }

    private static FigureInline Figure(PanelInput input, FigureData figure)
    {
        decimal value = figure.Value ?? throw new InvalidOperationException($"The printed total {figure.Id} has no value.");
        string text = input.Figures.Rounded(value, figure.Metric.Unit, figure.Qualifier);
        return new FigureInline(value, text, figure.Metric.Id, figure.Qualifier, figure.Status, figure.Id);
    }

    private static RichText Parts(PanelInput input, PrintedTotalData total) => total.SumOfParts is { } sum
        ? new FigureInline(sum, input.Figures.Full(sum, total.Figure.Metric.Unit, Metrics.Observations.Qualifier.Unhedged), total.Figure.Metric.Id) { Address = input.FiguresAddress }
        : input.Texts["tillstand.saknas"];

    // «Visningar, Sociala medier (alla), unga»
    private static string Subject(PanelInput input, FigureData figure)
    {
        string where = input.Words.HasTracks && figure.Track is not null
            ? input.Words.ChannelAndTrack(figure.Channel, figure.Track)
            : input.Words.Channel(figure.Channel);
        return $"{figure.Metric.Name}, {where}";
    }
}
