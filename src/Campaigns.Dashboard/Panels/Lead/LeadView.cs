using Campaigns.Dashboard.Components.Shared;

namespace Campaigns.Dashboard.Panels.Lead;

/// <summary>What stands above the panels: what the campaign is, how fresh its figures are, and the shortest true summary.</summary>
public sealed record LeadView
{
    /// <summary>Purpose, as the first line under the heading.</summary>
    public required string Purpose { get; init; }

    /// <summary>Status in a word: «Avslutad»; null for a channel of the agency's own, which does not end.</summary>
    public required string? Status { get; init; }

    /// <summary>Owner, mandate, period, tracks, partners, target group: term and text.</summary>
    public required IReadOnlyList<(string Term, RichText Text)> Facts { get; init; }

    /// <summary>How fresh the figures are.</summary>
    public required RichText Freshness { get; init; }

    /// <summary>«I korthet»: at most three sentences, each true of the figures; empty when none is.</summary>
    public required IReadOnlyList<RichText> Brief { get; init; }

    /// <summary>Key-figure rows: one a track, and one for what is not split by track.</summary>
    public required IReadOnlyList<KeyFigureRow> KeyFigures { get; init; }
}

/// <summary>A row of key figures. They stand beside each other and are never summed.</summary>
/// <param name="Id">Id on the page.</param>
/// <param name="Heading">What the figures are about.</param>
/// <param name="Figures">The figures, at least one.</param>
public sealed record KeyFigureRow(string Id, string Heading, IReadOnlyList<KeyFigure> Figures);
