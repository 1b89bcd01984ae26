using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Forms;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Components.Pages;

/// <summary>
/// The forms where costs, populations and targets are entered. Submitting leads to a new request when it succeeded, so that reloading enters nothing; a fault keeps what
/// was written. Who may enter something is asked of the API, which asks again before it writes.
/// </summary>
public partial class PlanningPage
{
    private const string SavedMark = "?sparad=ja";

    private PlanningForm? form;
    private EntryReading reading = EntryReading.Untouched([]);
    private EntryReading? withdrawReading;
    private string? withdrawn;
    private string campaignName = "";
    private string key = "";
    private string? failure;
    private string? whyNot;
    private bool mayEdit;
    private bool saved;

    /// <summary>Slug of the campaign, from the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private IGraphQLClient Client { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // Rates and series breaks serve every campaign.
    private bool IsCommon => string.IsNullOrEmpty(Slug);

    private PlanningReader Planning => new(Client);

    private string SubmitKey => $"form.spara.{form!.Name switch { "kostnader" => "kostnad", "kurser" => "kurs", var name => name }}";

    /// <summary>Reads the campaign and what has been entered about it.</summary>
    protected override async Task OnInitializedAsync()
    {
        string kind = Page.Path.Split('/')[^1];
        PlanningFormReading? read = IsCommon
            ? await Planning.CommonFormAsync(Page, kind, Http.RequestAborted)
            : await Planning.FormAsync(Page, Slug, kind, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        form = read.Form;
        campaignName = form.CampaignName;
        mayEdit = read.Editing.Allowed;
        whyNot = read.Editing.Reason;
        saved = Page.Query == SavedMark;
        reading = EntryReading.Untouched(form.Fields);
        key = HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form[EntryForm.KeyField].ToString() is { Length: > 0 and <= 64 } sent
            ? sent
            : Guid.NewGuid().ToString("N");
        if (HttpMethods.IsPost(Http.Request.Method) && !mayEdit)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private async Task SubmitAsync()
    {
        if (!mayEdit || form is null)
        {
            return;
        }

        reading = EntryReading.Of(form.Fields, Http.Request.Form, Page);
        form.Check(reading);
        if (reading.Faults.Count == 0 && await SendAsync(form.EnterDocument, new { input = form.Input(reading, key), language = Page.Language.GraphQLName() }, reading, form.FieldOf))
        {
            Navigation.NavigateTo(Page.Link(Page.Path) + SavedMark);
        }
    }

    private async Task WithdrawAsync(string id)
    {
        if (!mayEdit || form?.WithdrawDocument is not { } document || form.History.All(entry => entry.Id != id))
        {
            return;
        }

        withdrawn = id;
        EntryReading written = withdrawReading = EntryReading.Of(WithdrawFields.Of(Page, id), Http.Request.Form, Page);
        var variables = new
        {
            id,
            by = written.TextOf(WithdrawFields.ByOf(id)),
            reason = written.TextOf(WithdrawFields.ReasonOf(id)),
            language = Page.Language.GraphQLName(),
        };
        if (written.Faults.Count == 0 && await SendAsync(document, variables, written, field => field == "by" ? WithdrawFields.ByOf(id) : WithdrawFields.ReasonOf(id)))
        {
            Navigation.NavigateTo(Page.Link(Page.Path) + SavedMark);
        }
    }

    private async Task<bool> SendAsync(string document, object variables, EntryReading written, Func<string, string> fieldOf)
    {
        try
        {
            foreach (InputFaultData fault in await Planning.SendAsync(document, variables, Http.RequestAborted))
            {
                written.AddFault(fieldOf(fault.Field), fault.Message);
            }

            return written.Faults.Count == 0;
        }
        catch (GraphQLRequestException fault)
        {
            failure = Page.Texts.Format("form.fel.api", ("kod", fault.TraceId ?? fault.Code));
            return false;
        }
    }
}
