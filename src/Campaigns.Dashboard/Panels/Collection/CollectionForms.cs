using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Hosting;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>Fields of the forms about a source. Their names hold the number of the thing they are about, since a page has one form for each.</summary>
internal static class CollectionForms
{
    internal const string Keep = "KEEP_SHOWN";
    internal const string Accept = "ACCEPT_OFFERED";

    internal static string Decision(string key) => $"beslut-{key}";

    internal static string Reason(string key) => $"skal-{key}";

    internal static string By(string key) => $"vem-{key}";

    internal static string Campaign(string key) => $"kampanj-{key}";

    /// <summary>Which of two values counts.</summary>
    internal static IReadOnlyList<EntryField> OfHeld(PageContext page, HeldFigureView held) =>
    [
        new EntryField(Decision(held.Data.Id), page.Texts["kallor.vilket"], EntryFieldKind.Choice, Required: true)
        {
            Options =
            [
                new EntryOption("", page.Texts["kallor.vilket.valj"]),
                new EntryOption(Keep, page.Texts.Format("kallor.vilket.gamla", ("varde", held.Shown.Text))),
                new EntryOption(Accept, page.Texts.Format("kallor.vilket.nya", ("varde", held.Offered.Text))),
            ],
        },
        new EntryField(Reason(held.Data.Id), page.Texts["kallor.skal"], EntryFieldKind.Text, Required: true),
        ByField(page, held.Data.Id),
    ];

    /// <summary>Which campaign and track a platform object belongs to.</summary>
    internal static IReadOnlyList<EntryField> OfObject(PageContext page, string key, IReadOnlyList<CampaignChoice> campaigns) =>
    [
        new EntryField(Campaign(key), page.Texts["kallor.hor_till"], EntryFieldKind.Choice, Required: true)
        {
            Options = [new EntryOption("", page.Texts["kallor.hor_till.valj"]), .. CampaignChoices.Options(page, campaigns)],
        },
        ByField(page, key),
    ];

    private static EntryField ByField(PageContext page, string key) =>
        new(By(key), page.Texts["form.av"], EntryFieldKind.Text, Required: true) { Hint = page.Texts["form.av.hjalp"], MaxLength = 80 };
}

/// <summary>Campaigns and their tracks as one choice: <c>slug</c> or <c>slug|track</c>.</summary>
internal static class CampaignChoices
{
    private const char Between = '|';

    internal static IEnumerable<EntryOption> Options(PageContext page, IEnumerable<CampaignChoice> campaigns) => campaigns.SelectMany(campaign =>
        campaign.Tracks.Select(track => new EntryOption($"{campaign.Slug}{Between}{track.Id}", $"{campaign.Name}, {CampaignWords.LowerFirst(track.Name)}"))
            .Prepend(new EntryOption(campaign.Slug, campaign.Tracks.Count == 0 ? campaign.Name : page.Texts.Format("import.hela", ("kampanj", campaign.Name)))));

    internal static (string? Campaign, string? Track) Parse(string choice) => choice.Split(Between) switch
    {
        [""] => (null, null),
        [var campaign] => (campaign, null),
        [var campaign, var track, ..] => (campaign, track),
        _ => (null, null),
    };
}
