using Campaigns.Metrics.Collection;
using Campaigns.Storage.Catalogue;

namespace Campaigns.Storage.Collection;

/// <summary>A kept reading as the table holds it.</summary>
internal sealed class ReadingRow
{
    public required string Source { get; init; }

    public required string RunId { get; init; }

    public required string Stream { get; init; }

    public required string Kind { get; init; }

    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    public required string Record { get; init; }

    /// <summary>The row of a reading.</summary>
    public static ReadingRow From(KeptReading reading) => new()
    {
        Source = reading.Source,
        RunId = reading.RunId,
        Stream = reading.Stream,
        Kind = reading.Window.Kind.ToString(),
        FirstDay = LedgerText.Of(reading.Window.First),
        LastDay = LedgerText.Of(reading.Window.Last),
        Record = CatalogueJson.Write(reading),
    };
}
