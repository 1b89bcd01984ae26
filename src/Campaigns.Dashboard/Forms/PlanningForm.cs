using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Forms;

/// <summary>One kind of thing that staff enter: its fields, what the API is sent, and its history.</summary>
internal abstract class PlanningForm(PageContext page, PlanningCampaignData campaign)
{
    internal const string By = "vem";

    /// <summary>For what serves every campaign.</summary>
    protected static readonly PlanningCampaignData NoCampaign = new() { Slug = "", Name = "", Tracks = [], Channels = [] };

    /// <summary>Name of the form and the beginning of its texts' keys.</summary>
    internal abstract string Name { get; }

    internal abstract IReadOnlyList<EntryField> Fields { get; }

    /// <summary>Name of the campaign; empty for what serves every campaign.</summary>
    internal string CampaignName => Campaign.Name;

    /// <summary>Document that enters.</summary>
    internal abstract string EnterDocument { get; }

    /// <summary>Document that withdraws; null for what is only replaced by a newer version.</summary>
    internal abstract string? WithdrawDocument { get; }

    /// <summary>What counts now and may be withdrawn, the newest first.</summary>
    internal abstract IReadOnlyList<PlanningEntryView> History { get; }

    internal abstract TableModel Table { get; }

    /// <summary>True when the history holds something made up, so that the page says so first.</summary>
    internal virtual bool ShowsSample => false;

    /// <summary>What the API is asked to enter.</summary>
    internal abstract object Input(EntryReading reading, string key);

    /// <summary>Field of the form that a fault of the API belongs to.</summary>
    internal abstract string FieldOf(string inputField);

    /// <summary>Faults that several fields have together.</summary>
    internal virtual void Check(EntryReading reading)
    {
    }

    protected PageContext Page { get; } = page;

    protected PlanningCampaignData Campaign { get; } = campaign;

    protected EntryField ByField => new(By, Page.Texts["form.av"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.av.hjalp"], MaxLength = 80 };

    protected EntryField NoteField => new("anm", Page.Texts["form.anm"], EntryFieldKind.Text) { Hint = Page.Texts["form.valfritt"], MaxLength = 500 };

    protected EntryField FromField => new("fran", Page.Texts["form.fran"], EntryFieldKind.Date) { Hint = Page.Texts["form.valfritt"] };

    protected EntryField ToField => new("till", Page.Texts["form.till"], EntryFieldKind.Date) { Hint = Page.Texts["form.valfritt"] };

    protected EntryField TrackField(bool required) => new("spar", Page.Texts["form.spar"], EntryFieldKind.Choice, required)
    {
        Options = [.. required ? [] : new[] { new EntryOption("", Page.Texts["form.spar.ingen"]) }, .. Campaign.Tracks.Select(track => new EntryOption(track.Id, track.Name))],
        Default = required && Campaign.Tracks.Count > 0 ? Campaign.Tracks[0].Id : "",
    };

    protected EntryField ChannelField => new("kanal", Page.Texts["form.kanal"], EntryFieldKind.Choice)
    {
        Options = [new EntryOption("", Page.Texts["form.kanal.ingen"]), .. Campaign.Channels.Select(used => new EntryOption(used.Channel.Id, used.Channel.Name))],
    };

    protected string TrackName(string? id) => id is null ? Page.Texts["form.spar.ingen"] : Campaign.Tracks.FirstOrDefault(track => track.Id == id)?.Name ?? id;

    protected void CheckDays(EntryReading reading)
    {
        if (reading.DateOf("fran") is { } from && reading.DateOf("till") is { } to && to < from)
        {
            reading.AddFault("till", Page.Texts["form.fel.omvand"]);
        }
    }
}

/// <summary>An entry of the history.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="What">The entry in words.</param>
internal sealed record PlanningEntryView(string Id, string What);
