using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>One place in a comparison, with a figure or with the name of its absence.</summary>
[GraphQLName("ComparisonCell")]
public sealed class ComparisonCellNode
{
    private readonly ComparisonCell _cell;
    private readonly CampaignNode _campaign;
    private readonly Func<DerivedFigure?> _figure;

    /// <summary>Wraps the cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="figure">Makes a figure of it when it was computed; null for a cell that is no answer to a comparison.</param>
    public ComparisonCellNode(ComparisonCell cell, CampaignNode campaign, Func<DerivedFigure?>? figure = null)
    {
        _cell = cell;
        _campaign = campaign;
        _figure = figure ?? (() => null);
    }

    /// <summary>The track; null when tracks are added up, the campaign has none, or the source gives several tracks together.</summary>
    public TrackNode? Track => _campaign.TrackOf(_cell.Track);

    /// <summary>The channel or group; null when channels are added up or the source names none.</summary>
    public ChannelNode? Channel => _cell.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The measured audience that the value is about, also when it was not asked for.</summary>
    public AudienceCellNode Audience => new(_cell.Audience);

    /// <summary>READY has a value. NOT_MEASURED: the channel cannot measure the metric. MISSING: it can, and no figure is known. PARTIAL: parts are missing.</summary>
    public CellState State => _cell.State;

    /// <summary>The value in the metric's unit, rates between 0 and 1; null exactly when the state is neither READY nor PARTIAL.</summary>
    public decimal? Value => _cell.Value;

    /// <summary>How sharp the value is; never sharper than what it stands on.</summary>
    public Qualifier Qualifier => _cell.Qualifier;

    /// <summary>95 % interval for shares (Wilson) when numerator and denominator counts are known; null otherwise.</summary>
    public IntervalNode? Interval => _cell.Interval is { } interval ? new IntervalNode(interval.Low, interval.High) : null;

    /// <summary>The days it covers; null for an absent figure.</summary>
    public WindowNode? Window => _cell.Window is { } window ? new WindowNode(window) : null;

    /// <summary>True when the figure was computed here from other figures.</summary>
    public bool Derived => _cell.Derived;

    /// <summary>True when the value stands on a figure that was made up for a demonstration.</summary>
    public bool Constructed => _cell.Constructed;

    /// <summary>The stored figures it stands on; numerator before denominator.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<FigureNode> Inputs => [.. _cell.Inputs.Select(figure => new FigureNode(figure, _campaign))];

    /// <summary>Other printings of the same figure, or a printed total that its parts do not add up to.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<FigureNode> Alternatives => [.. _cell.Alternatives.Select(figure => new FigureNode(figure, _campaign))];

    /// <summary>Channels whose figures are missing from the value.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<ChannelNode> Missing => [.. _cell.Missing.Select(ChannelNode.Of)];

    /// <summary>
    /// Stable id of the figure, for the field figure: of a cell that shows one stored figure that figure's own, otherwise one of this cell of this question. Null for
    /// an absent figure, for a computed cell outside a comparison, and when no more ids can be given.
    /// </summary>
    /// <param name="shown">Notes that it was shown.</param>
    /// <param name="cancellationToken">Cancels the noting.</param>
    [GraphQLType("ID")]
    public async Task<string?> GetFigureIdAsync(ShownFigures shown, CancellationToken cancellationToken) =>
        ComparedCellFigures.StoredId(_cell) ?? (_figure() is { } figure ? await shown.NoteAsync(figure, cancellationToken) : null);

    /// <summary>What a reader must know about this cell; null when nothing.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetNote(Language language = Language.Sv) => _cell.Notes.Count == 0 ? null : string.Join(' ', _cell.Notes.Select(note => note.In(language)));
}
