using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Metrics.Planning;

/// <summary>A cost as somebody entered it; what it means is told at <see cref="CostEntry"/>.</summary>
public sealed record CostLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "cost";

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of the track; null when the cost is the whole campaign's.</summary>
    public string? Track { get; init; }

    /// <summary>Channel id; null when the cost belongs to no one channel.</summary>
    public string? Channel { get; init; }

    /// <summary>What was paid for.</summary>
    public required CostKind CostKind { get; init; }

    /// <summary>How far it has come.</summary>
    public required CostStage Stage { get; init; }

    /// <summary>The amount in major units (kronor, not öre), not negative.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether VAT is in the amount.</summary>
    public required VatBasis Vat { get; init; }

    /// <summary>VAT rate, as 0.25; null when not known or not needed.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Coupons inside the amount, not paid by the agency; not negative, at most the amount.</summary>
    public decimal Coupons { get; init; }

    /// <summary>First day it pays for; null when not stated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day it pays for, included; null when not stated.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The paper behind it, as an invoice number; null when none is named.</summary>
    public string? Reference { get; init; }

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>True when the amount was made up for a demonstration.</summary>
    public bool Constructed { get; init; }

    string? IPlanningRecord.Campaign => Campaign;

    /// <summary>The line of the cost ledger that the computations read.</summary>
    /// <param name="entry">The line as entered.</param>
    public static CostEntry ToEntry(PlanningEntry<CostLine> entry) => new()
    {
        Campaign = entry.Record.Campaign,
        Track = entry.Record.Track,
        Channel = entry.Record.Channel,
        Kind = entry.Record.CostKind,
        Stage = entry.Record.Stage,
        Amount = new Money(entry.Record.Amount, entry.Record.Currency, entry.Record.Vat),
        Coupons = entry.Record.Coupons,
        VatRate = entry.Record.VatRate,
        First = entry.Record.First,
        Last = entry.Record.Last,
        EnteredBy = entry.EnteredBy,
        EnteredAt = entry.EnteredAt,
        Reference = entry.Record.Reference,
        Constructed = entry.Record.Constructed,
    };
}
