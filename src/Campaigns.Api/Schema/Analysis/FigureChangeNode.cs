using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>One change of a stored figure, with size and cause.</summary>
[GraphQLName("FigureChange")]
public sealed class FigureChangeNode
{
    private readonly FigureChange _change;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="change">The change.</param>
    /// <param name="campaign">The campaign.</param>
    public FigureChangeNode(FigureChange change, CampaignNode campaign)
    {
        _change = change;
        _campaign = campaign;
    }

    /// <summary>The figure as it became.</summary>
    public FigureNode Figure => new(_change.After, _campaign);

    /// <summary>When the change was seen, UTC.</summary>
    public DateTimeOffset ObservedAt => _change.After.ObservedAt;

    /// <summary>The value before; null when there was none.</summary>
    public decimal? From => _change.Before.Value;

    /// <summary>The value after; null when the source no longer gives one.</summary>
    public decimal? To => _change.After.Value;

    /// <summary>After minus before, in the metric's unit; null when one is missing.</summary>
    public decimal? Size => _change.Size;

    /// <summary>The size relative to the value before; null when that is missing or zero.</summary>
    public decimal? RelativeSize => _change.RelativeSize;

    /// <summary>Why it changed.</summary>
    public RevisionCause Cause => _change.Cause;

    /// <summary>The cause in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetText(Language language = Language.Sv) => Text(_change.Cause).In(language);

    internal static LocalizedText Text(RevisionCause cause) => cause switch
    {
        RevisionCause.LateData => new("Källan räknade fortfarande.", "The source was still counting."),
        RevisionCause.MappingChanged => new("Vi läste samma svar på ett annat sätt.", "We read the same answer differently."),
        RevisionCause.ManualCorrection => new("Rättad för hand.", "Corrected by hand."),
        RevisionCause.Vanished => new("Källan ger inte längre siffran. Det gamla värdet är kvar.", "The source no longer gives the figure. The old value is kept."),
        _ => new("Källan ändrade en siffra som var slutlig.", "The source changed a figure that was final."),
    };
}
