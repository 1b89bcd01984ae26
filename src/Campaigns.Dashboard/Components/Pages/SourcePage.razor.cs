using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Collection;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Components.Pages;

/// <summary>One source: how it stands, why figures do not come, what waits for a decision, what belongs to no campaign yet. The API asks again before it writes.</summary>
public partial class SourcePage
{
    private const string Decided = "kallor.sparad.beslut";
    private const string Mapped = "kallor.sparad.koppling";
    private const string Started = "kallor.sparad.hamtning";
    private static readonly string[] SavedKeys = [Decided, Mapped, Started];

    private SourcePageData? data;
    private SourceView? view;
    private EntryReading? reading;
    private string? readingOf;
    private string? fault;
    private string? saved;

    /// <summary>Id of the source, from the address.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private IGraphQLClient Client { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>Reads the source.</summary>
    protected override async Task OnInitializedAsync()
    {
        var variables = new { id = Id, language = Page.Language.GraphQLName() };
        data = (await Client.QueryAsync<SourcePageData>(GraphQLDocument.Load("SourcePage"), variables, Http.RequestAborted)).Data;
        if (data.Source is not { } source)
        {
            Navigation.NotFound();
            return;
        }

        view = SourceView.Build(Page, source, Time.GetUtcNow());
        saved = SavedKeys.FirstOrDefault(key => Page.Query == Mark(key));
        if (HttpMethods.IsPost(Http.Request.Method) && !data.Editing.Allowed)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private static string Mark(string key) => $"?sparad={key.Split('.')[^1]}";

    private EntryReading? ReadingOf(string key) => readingOf == key ? reading : null;

    private string NameOf(PlatformObjectData one)
    {
        string name = string.Join(", ", new[] { one.CampaignName ?? one.CampaignId, one.AdGroupName ?? one.AdGroupId }.Where(part => part.Length > 0));
        return name.Length > 0 ? name : Page.Texts["kallor.hela_kontot"];
    }

    private string Seen(PlatformObjectData one) => Page.Texts.Format(
        "kallor.okopplade.sedd",
        ("id", one.AdGroupId.Length > 0 ? $"{one.CampaignId} / {one.AdGroupId}" : one.CampaignId.Length > 0 ? one.CampaignId : Page.Texts["kallor.hela_kontot"]),
        ("fran", one.FirstDay is { } first ? DateFormat.Iso(first) : Page.Texts["period.ej_angiven"]),
        ("till", one.LastDay is { } last ? DateFormat.Iso(last) : Page.Texts["period.ej_angiven"]),
        ("matt", Page.Format.List([.. one.Metrics.Select(MetricName)])));

    private string MetricName(string id) => MetricCatalog.Find(id) is { } metric
        ? CampaignWords.LowerFirst(Page.Language == Language.En ? metric.Name.En : metric.Name.Sv)
        : id;

    private Task FetchAsync() => SendAsync("StartSync", new { source = Id }, Started);

    private async Task DecideAsync(HeldFigureView held)
    {
        EntryReading written = Read(held.Data.Id, CollectionForms.OfHeld(Page, held));
        if (written.Faults.Count == 0)
        {
            await SendAsync("DecideHeldFigure", new
            {
                id = held.Data.Id,
                decision = written.TextOf(CollectionForms.Decision(held.Data.Id)),
                by = written.TextOf(CollectionForms.By(held.Data.Id)),
                reason = written.TextOf(CollectionForms.Reason(held.Data.Id)),
            }, Decided);
        }
    }

    private async Task MapAsync(PlatformObjectData one, int index)
    {
        string key = $"{index}";
        EntryReading written = Read(key, CollectionForms.OfObject(Page, key, data!.Campaigns.Nodes));
        if (written.Faults.Count == 0)
        {
            (string? campaign, string? track) = CampaignChoices.Parse(written.TextOf(CollectionForms.Campaign(key)));
            var input = new
            {
                source = Id,
                campaignId = one.CampaignId,
                adGroupId = one.AdGroupId.Length > 0 ? one.AdGroupId : null,
                campaign,
                track,
                by = written.TextOf(CollectionForms.By(key)),
            };
            await SendAsync("MapPlatformObject", new { input }, Mapped);
        }
    }

    private EntryReading Read(string key, IReadOnlyList<EntryField> fields)
    {
        readingOf = key;
        return reading = EntryReading.Of(fields, Http.Request.Form, Page);
    }

    private async Task SendAsync(string document, object variables, string savedKey)
    {
        if (data is not { Editing.Allowed: true })
        {
            return;
        }

        try
        {
            await Client.QueryAsync<Dictionary<string, object>>(GraphQLDocument.Load(document), variables, Http.RequestAborted);
        }
        catch (GraphQLRequestException refused)
        {
            fault = Page.Texts.Format("form.fel.api", ("kod", refused.TraceId ?? refused.Code));
            return;
        }

        Navigation.NavigateTo(Page.Link(Page.Path) + Mark(savedKey));
    }
}
