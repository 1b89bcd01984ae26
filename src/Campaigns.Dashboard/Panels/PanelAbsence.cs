using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;

namespace Campaigns.Dashboard.Panels;

/// <summary>What a panel says when it has no figure, and why: a fault, a filter, a campaign that has not started, a source or a channel that lacks it (ux/spec §6).</summary>
public static class PanelAbsence
{
    /// <summary>A panel that failed. The page stays.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="id">Id of the panel.</param>
    /// <param name="question">Its question.</param>
    /// <param name="failure">The fault.</param>
    public static FailedPanelView Failed(PanelInput input, string id, string question, PanelFailure failure)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(failure);
        return new FailedPanelView
        {
            Id = id,
            Question = question,
            State = PanelState.Failed,
            StateText = RichText.Join(
                input.Texts["tillstand.fel"],
                new LinkInline(input.Texts["fel.503.lank"], input.Page.Address),
                input.Texts.Format("fel.kod", ("kod", failure.Reference))),
        };
    }

    /// <summary>State and words of a panel without any figure.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="metricName">The metric in words, as in «räckvidd».</param>
    /// <param name="cells">The absent cells; empty when the API gave none.</param>
    public static (PanelState State, RichText Text) NoFigures(PanelInput input, string metricName, IReadOnlyList<ComparisonCellData> cells)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(cells);
        if (input.Campaign is { Status: CampaignStatus.Planned, Flight.First: { } start })
        {
            Inline date = input.Windows.Date(start, input.Campaign.Flight.Precision);
            return (PanelState.Upcoming, RichText.Fill(input.Texts, "tillstand.kommande", ("datum", date)));
        }

        if (input.Filter.IsActive)
        {
            return (PanelState.Empty, Empty(input));
        }

        bool measurable = cells.Any(cell => cell.State != CellState.NotMeasured);
        return measurable || cells.Count == 0
            ? (PanelState.NotConnected, RichText.Fill(input.Texts, "tillstand.ejansluten", ("matt", CampaignWords.LowerFirst(metricName))))
            : (PanelState.NotMeasured, RichText.Fill(input.Texts, "tillstand.ejmatt", ("matt", CampaignWords.LowerFirst(metricName))));
    }

    /// <summary>Words for a filter that left nothing, with the way back to the whole campaign.</summary>
    /// <param name="input">What the panels are made of.</param>
    public static RichText Empty(PanelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        RichText first = input.Filter is { First: { } from, Last: { } to }
            ? RichText.Fill(input.Texts, "tillstand.tom.period", ("period", input.Windows.Period(from, to, Metrics.Observations.DatePrecision.Day)))
            : input.Texts["tillstand.tom"];
        RichText ran = RichText.Fill(input.Texts, "tillstand.tom.pagick", ("period", input.Windows.Sentence(input.Campaign.Flight)));
        return RichText.Join(first, ran, new LinkInline(input.Texts["tillstand.tom.lank"], input.Filter.ClearAddress));
    }
}
