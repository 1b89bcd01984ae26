namespace Campaigns.Sandbox.Scenario;

/// <summary>What one row of a report is about.</summary>
public enum Level
{
    /// <summary>The account.</summary>
    Account,

    /// <summary>A campaign.</summary>
    Campaign,

    /// <summary>An ad set, ad squad or ad group.</summary>
    AdGroup,

    /// <summary>An ad.</summary>
    Ad,
}

/// <summary>A question to the scenario.</summary>
public sealed record ReportQuery
{
    /// <summary>The platform.</summary>
    public required Platform Platform { get; init; }

    /// <summary>Level of the rows.</summary>
    public required Level Level { get; init; }

    /// <summary>First day, in the account's time zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The window that a day falls into: its first and last day. Default: one window over everything asked for.</summary>
    public Func<DateOnly, (DateOnly From, DateOnly To)>? Slice { get; init; }

    /// <summary>Splits rows by publisher.</summary>
    public bool ByPublisher { get; init; }

    /// <summary>Splits rows by position.</summary>
    public bool ByPosition { get; init; }

    /// <summary>Splits rows by age band.</summary>
    public bool ByAge { get; init; }

    /// <summary>Splits rows by gender.</summary>
    public bool ByGender { get; init; }

    /// <summary>Which parts count; null for all.</summary>
    public Func<CampaignPlan, Leaf, bool>? Where { get; init; }

    /// <summary>The day on which the question is asked; null asks for what is final.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>One window a day.</summary>
    public static (DateOnly From, DateOnly To) Daily(DateOnly day) => (day, day);
}

/// <summary>What a row is about; null above its level or where it is not split.</summary>
public readonly record struct RowKey(CampaignPlan? Campaign, AdGroupPlan? Group, AdPlan? Ad, DateOnly From, DateOnly To, string? Publisher, string? Position, string? Age, string? Gender);

/// <summary>An answer of the scenario.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Counts">The values as shown on the day of the question.</param>
/// <param name="Reach">People reached within the row; never to be added.</param>
public sealed record ReportRow(RowKey Key, Counts Counts, long Reach);
