using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Catalogue;

namespace Campaigns.Storage.Collection;

/// <summary>A place of the cursor as the table holds it.</summary>
internal sealed class WindowRow
{
    public required string Source { get; init; }

    public required string Stream { get; init; }

    public required string Kind { get; init; }

    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    public required string CollectedAt { get; init; }

    public required int AgeDays { get; init; }

    public required int IsFinal { get; init; }

    public required string RunId { get; init; }

    public required int Answers { get; init; }

    public required string Keys { get; init; }

    /// <summary>The row of a window.</summary>
    public static WindowRow From(CollectedWindow window) => new()
    {
        Source = window.Source,
        Stream = window.Stream,
        Kind = window.Window.Kind.ToString(),
        FirstDay = LedgerText.Of(window.Window.First),
        LastDay = LedgerText.Of(window.Window.Last),
        CollectedAt = CatalogueMoment.Write(window.CollectedAt),
        AgeDays = window.AgeDays,
        IsFinal = window.IsFinal ? 1 : 0,
        RunId = window.RunId,
        Answers = window.Answers,
        Keys = LedgerText.Of(window.Keys),
    };

    /// <summary>The window of the row.</summary>
    public CollectedWindow ToWindow() => new(Source, Stream, new Window(Enum.Parse<WindowKind>(Kind), LedgerText.Day(FirstDay), LedgerText.Day(LastDay)))
    {
        CollectedAt = CatalogueMoment.Read(CollectedAt),
        AgeDays = AgeDays,
        IsFinal = IsFinal == 1,
        RunId = RunId,
        Answers = Answers,
        Keys = LedgerText.Keys(Keys),
    };
}
