using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>How a source stands, in words.</summary>
/// <param name="page">Language of the page.</param>
/// <param name="now">The present moment.</param>
internal sealed class SourceWords(PageContext page, DateTimeOffset now)
{
    /// <summary>«Uppdaterad», «Väntar på åtgärd»; a source that nobody pulls is read from files.</summary>
    internal string State(SourceStandingData source) => page.Texts[$"kallor.lage.{(source.State is { } state ? KeyOf(state) : source.Document is null ? "fil" : "tryckt")}"];

    /// <summary>A moment, or the words for none.</summary>
    internal RichText Moment(DateTimeOffset? moment, string whenNone) => moment is { } at ? Moment(at) : page.Texts[whenNone];

    /// <summary>A moment in a cell.</summary>
    internal TableCell Cell(DateTimeOffset? moment, string whenNone) => moment is { } at
        ? new DateCell(page.Format.Dates.Recent(at, now), DateFormat.Iso(DateFormat.DateIn(at)))
        : new WordCell(page.Texts[whenNone]);

    /// <summary>A day in a cell.</summary>
    internal TableCell Day(DateOnly? day, string whenNone) => day is { } date ? new DateCell(DateFormat.Iso(date), DateFormat.Iso(date)) : new WordCell(page.Texts[whenNone]);

    /// <summary>When figures last came: of a pulled source the last whole reading, else the last file.</summary>
    internal static DateTimeOffset? LastRead(SourceStandingData source) => source.SucceededAt ?? source.LastRun?.FinishedAt;

    private RichText Moment(DateTimeOffset at) => new DateInline(DateFormat.Iso(DateFormat.DateIn(at)), page.Format.Dates.Recent(at, now));

    private static string KeyOf(SourceStateData state) => state switch
    {
        SourceStateData.NeverRead => "aldrig",
        SourceStateData.Running => "pagar",
        SourceStateData.Current => "aktuell",
        SourceStateData.Delayed => "forsenad",
        SourceStateData.NeedsAction => "atgard",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of a source."),
    };
}
