using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Lead;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Portfolio;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Dashboard.Components.Pages;

/// <summary>One campaign: what is known about its results, and where each figure comes from.</summary>
public partial class CampaignPage
{
    /// <summary>Slug of the campaign, from the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private CampaignReader Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> Options { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private CampaignView? View { get; set; }

    private AddressReading Reading { get; set; } = default!;

    private FilterView Filter { get; set; } = default!;

    private ViewState State => Reading.View;

    private string Path => Page.Link($"/kampanj/{Slug}");

    private string CanonicalAddress => State.AddressAt(Path);

    private string AboutKey => View?.Campaign.Kind == CampaignKind.OwnedChannel ? "kampanj.om.kanal" : "kampanj.om";

    private string Title => $"{View!.Campaign.Name} {Formatting.Formatering.EnDash} {Filter.Period.Plain} | {Options.Value.ServiceName}";

    private IReadOnlyList<string> Notices => [.. Components.Shared.Notices.OfSample(Page, hasSampleData), .. FilterView.NoticesOf(Page, Reading)];

    private bool hasSampleData;

    /// <summary>Reads the campaign: another form of the address leads to the canonical one, and an unknown slug to the page for that.</summary>
    protected override async Task OnInitializedAsync()
    {
        Reading = AddressReader.Read(Path, Page.Query, PageKeys.Campaign);
        if (Reading.RedirectTo is { } canonical)
        {
            Navigation.NavigateTo(canonical);
            return;
        }

        CampaignReading? read = await Reader.ReadAsync(Page, Slug, Reading, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        Reading = read.Address;
        Filter = FilterView.Of(read.Input, read.Address, Path);
        hasSampleData = read.Input.HasSampleData;
        View = CampaignView.Build(read.Input, read.Dashboard);
    }
}
