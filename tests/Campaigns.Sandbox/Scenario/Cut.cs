namespace Campaigns.Sandbox.Scenario;

/// <summary>What rows of a report are told apart by, besides campaign and day.</summary>
/// <param name="Level">Level of the rows.</param>
/// <param name="ByPublisher">By publisher.</param>
/// <param name="ByPosition">By position.</param>
/// <param name="ByAge">By age band.</param>
/// <param name="ByGender">By gender.</param>
public readonly record struct Cut(Level Level, bool ByPublisher, bool ByPosition, bool ByAge, bool ByGender)
{
    /// <summary>The cut of a question.</summary>
    /// <param name="query">The question.</param>
    public static Cut Of(ReportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Cut(query.Level, query.ByPublisher, query.ByPosition, query.ByAge, query.ByGender);
    }

    /// <summary>The part that a leaf falls into, without counts.</summary>
    /// <param name="leaf">The leaf.</param>
    public Part Of(Leaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return new Part(
            Level >= Level.AdGroup ? leaf.Group : null,
            Level >= Level.Ad ? leaf.Ad : null,
            ByPublisher ? leaf.Placement.Publisher : null,
            ByPosition ? leaf.Placement.Position : null,
            ByAge ? leaf.Cell.Age : null,
            ByGender ? leaf.Cell.Gender : null,
            Counts.None);
    }
}

/// <summary>A part of a day's delivery; null where the cut does not tell apart.</summary>
/// <param name="Group">The ad group.</param>
/// <param name="Ad">The ad.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Position">The position.</param>
/// <param name="Age">The age band.</param>
/// <param name="Gender">The gender.</param>
/// <param name="Counts">What was delivered.</param>
public readonly record struct Part(AdGroupPlan? Group, AdPlan? Ad, string? Publisher, string? Position, string? Age, string? Gender, Counts Counts);
