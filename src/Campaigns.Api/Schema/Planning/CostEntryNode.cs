using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Planning;

/// <summary>One line of the cost ledger: entered by somebody, or reported by a platform.</summary>
[GraphQLName("CostEntry")]
public sealed class CostEntryNode
{
    private readonly LedgerLine _line;
    private readonly CampaignNode _campaign;
    private readonly PlanningEntry<CostLine>? _entered;

    /// <summary>Wraps a line that somebody entered.</summary>
    /// <param name="entered">The line.</param>
    /// <param name="campaign">Its campaign.</param>
    public CostEntryNode(PlanningEntry<CostLine> entered, CampaignNode campaign)
        : this(new LedgerLine(entered.Id, CostLine.ToEntry(entered)), campaign) => _entered = entered;

    /// <summary>Wraps a line that a platform reported.</summary>
    /// <param name="line">The line.</param>
    /// <param name="campaign">Its campaign.</param>
    public CostEntryNode(LedgerLine line, CampaignNode campaign)
    {
        _line = line;
        _campaign = campaign;
    }

    /// <summary>Permanent id of this version; null for what a platform reported, whose figures have ids of their own.</summary>
    [ID]
    public string? Id => _line.Id;

    /// <summary>The channel; null when the cost belongs to no one channel.</summary>
    public ChannelNode? Channel => _line.Entry.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The track; null when the cost is the whole campaign's.</summary>
    public TrackNode? Track => _campaign.TrackOf(_line.Entry.Track);

    /// <summary>How far the amount has come. Amounts of different stages stand for the same money and are never added.</summary>
    public CostStage Stage => _line.Entry.Stage;

    /// <summary>What was paid for.</summary>
    public CostKind Kind => _line.Entry.Kind;

    /// <summary>The amount in major units of the currency, as entered.</summary>
    public decimal Amount => _line.Entry.Amount.Amount;

    /// <summary>ISO 4217 code.</summary>
    public string Currency => _line.Entry.Amount.Currency;

    /// <summary>Whether VAT is in the amount.</summary>
    public VatBasis Vat => _line.Entry.Amount.Vat;

    /// <summary>VAT rate, as 0.25; null when not known.</summary>
    public decimal? VatRate => _line.Entry.VatRate;

    /// <summary>Coupons inside the amount, deducted before anything is computed.</summary>
    public decimal Coupons => _line.Entry.Coupons;

    /// <summary>First day it pays for; null when not stated.</summary>
    public DateOnly? From => _line.Entry.First;

    /// <summary>Last day it pays for, included; null when not stated.</summary>
    public DateOnly? To => _line.Entry.Last;

    /// <summary>The paper behind it; null when none is named.</summary>
    public string? Reference => _line.Entry.Reference;

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note => _entered?.Record.Note;

    /// <summary>Who entered it: a person, or the id of the source that reported it.</summary>
    public string EnteredBy => _line.Entry.EnteredBy;

    /// <summary>When it was entered or received, UTC.</summary>
    public DateTimeOffset EnteredAt => _line.Entry.EnteredAt;

    /// <summary>True when the amount was made up for a demonstration.</summary>
    public bool Constructed => _line.Entry.Constructed;

    /// <summary>1 for the first version, one more for each after; null for what a platform reported.</summary>
    public int? Version => _entered?.Version;

    /// <summary>Why it no longer counts; null while it does.</summary>
    public string? Withdrawal => _entered?.Withdrawal;

    /// <summary>Who withdrew it; null while it counts. Who entered it before stands in supersedes.</summary>
    public string? WithdrawnBy => _entered is { IsWithdrawal: true } gone ? gone.EnteredBy : null;

    /// <summary>When it was withdrawn, UTC; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt => _entered is { IsWithdrawal: true } gone ? gone.EnteredAt : null;

    /// <summary>The stored figures that a platform's report was read from; empty for a line that somebody entered.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<FigureNode> Figures => [.. _line.Figures.Select(figure => new FigureNode(figure, _campaign))];

    /// <summary>Earlier versions, newest first; empty for a first version and for what a platform reported.</summary>
    /// <param name="planning">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 1)]
    public async Task<IReadOnlyList<CostEntryNode>> GetSupersedesAsync(PlanningReader planning, CancellationToken cancellationToken) => _entered is { Version: > 1 } entered
        ?
        [
            .. (await planning.AllAsync<CostLine>(_line.Entry.Campaign, cancellationToken))
                .Where(other => other.Chain == entered.Chain && other.Version < entered.Version)
                .OrderByDescending(other => other.Version)
                .Select(other => new CostEntryNode(other, _campaign)),
        ]
        : [];
}
