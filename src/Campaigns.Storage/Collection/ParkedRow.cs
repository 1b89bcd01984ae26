using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Catalogue;

namespace Campaigns.Storage.Collection;

/// <summary>Parked figures as the table holds them.</summary>
internal sealed class ParkedRow
{
    public required string Source { get; init; }

    public required string CampaignId { get; init; }

    public required string AdGroupId { get; init; }

    public required string Stream { get; init; }

    public required string Kind { get; init; }

    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    public required string ObservedAt { get; init; }

    public required string RunId { get; init; }

    public required string Digest { get; init; }

    public required string Content { get; init; }

    /// <summary>The row of parked figures.</summary>
    public static ParkedRow From(ParkedFigures parked) => new()
    {
        Source = parked.Source,
        CampaignId = parked.CampaignId,
        AdGroupId = parked.AdGroupId,
        Stream = parked.Stream,
        Kind = parked.Window.Kind.ToString(),
        FirstDay = LedgerText.Of(parked.Window.First),
        LastDay = LedgerText.Of(parked.Window.Last),
        ObservedAt = CatalogueMoment.Write(parked.ObservedAt),
        RunId = parked.RunId,
        Digest = parked.Digest,
        Content = parked.Content,
    };

    /// <summary>The parked figures of the row.</summary>
    public ParkedFigures ToParked() => new(
        Source,
        CampaignId,
        AdGroupId,
        Stream,
        new Window(Enum.Parse<WindowKind>(Kind), LedgerText.Day(FirstDay), LedgerText.Day(LastDay)),
        CatalogueMoment.Read(ObservedAt),
        RunId,
        Digest,
        Content);
}
