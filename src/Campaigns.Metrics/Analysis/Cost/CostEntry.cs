namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>One line of the cost ledger: what something cost, at which stage, and who says so (domain/analysis.md N10).</summary>
public sealed record CostEntry
{
    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of the track; null when the cost is the whole campaign's.</summary>
    public string? Track { get; init; }

    /// <summary>Channel id; null when the cost belongs to no one channel, as a film used in all.</summary>
    public string? Channel { get; init; }

    /// <summary>What was paid for.</summary>
    public required CostKind Kind { get; init; }

    /// <summary>How far it has come. Amounts of different stages stand for the same money and are never added.</summary>
    public required CostStage Stage { get; init; }

    /// <summary>The amount, not negative.</summary>
    public required Money Amount { get; init; }

    /// <summary>Coupons and vouchers inside the amount, in the same currency and with the same VAT basis: not paid by the agency, so deducted. Not negative.</summary>
    public decimal Coupons { get; init; }

    /// <summary>VAT rate, as 0.25, for an amount that includes VAT; null when not known.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>First day it pays for; null when not stated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day it pays for, included; null when not stated.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Who entered it: a user, or the id of the source that reported it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The paper behind it, as an invoice number or file name; null when none is named.</summary>
    public string? Reference { get; init; }

    /// <summary>True when the amount was made up for a demonstration. What is computed from it says so too.</summary>
    public bool Constructed { get; init; }
}

/// <summary>What was paid for.</summary>
public enum CostKind
{
    /// <summary>The space or the showings.</summary>
    Media,

    /// <summary>Making the film, the pictures, the pages.</summary>
    Production,

    /// <summary>The agency's fee.</summary>
    Fee,
}

/// <summary>How far an amount has come, least certain first.</summary>
public enum CostStage
{
    /// <summary>In the plan.</summary>
    Planned,

    /// <summary>Ordered.</summary>
    Ordered,

    /// <summary>Reported by the platform.</summary>
    Reported,

    /// <summary>Invoiced.</summary>
    Invoiced,
}
