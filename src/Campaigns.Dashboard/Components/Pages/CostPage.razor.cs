using Campaigns.Dashboard.Panels.Cost;
using Campaigns.Dashboard.Urls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Components.Pages;

/// <summary>Cost and what it gave, one track of one campaign at a time.</summary>
public partial class CostPage
{
    private CostReading? reading;
    private CostView? view;

    [Inject]
    private CostReader Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Path => Page.Link(Page.Path);

    private string Title => reading?.Chosen is { } chosen
        ? $"{Page.Texts["kostnad.titel"]} {Formatting.Formatering.EnDash} {string.Join(", ", new[] { chosen.Page.Campaign.Name, chosen.Track?.Name }.OfType<string>())}"
        : Page.Texts["kostnad.titel"];

    /// <summary>Reads the page: an address without campaign or track leads to one that names both.</summary>
    protected override async Task OnInitializedAsync()
    {
        AddressReading address = AddressReader.Read(Path, Page.Query, PageKeys.Cost);
        if (address.RedirectTo is { } canonical)
        {
            Navigation.NavigateTo(canonical);
            return;
        }

        CostReading read = await Reader.ReadAsync(Page, address, Path, Http.RequestAborted);
        if (read.RedirectTo is { } complete)
        {
            Navigation.NavigateTo(complete);
            return;
        }

        reading = read;
        view = read.Chosen is { } chosen ? CostView.Build(chosen) : null;
    }
}
