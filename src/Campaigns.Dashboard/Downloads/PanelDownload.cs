using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Cost;
using Campaigns.Dashboard.Urls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Dashboard.Downloads;

/// <summary>Data addresses: <c>{page}/data/{panel}.csv</c> and <c>.json</c> give exactly what the panel shows, same filter, same values (ux/spec §3.3).</summary>
internal static class PanelDownload
{
    private const string DialectKey = "dialekt";
    private const string Rfc4180 = "rfc4180";
    private const string SamplePart = "exempel";

    /// <summary>Maps the addresses in both languages.</summary>
    internal static void MapPanelDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/kampanj/{slug}/data/{panel}.{kind}", AnswerAsync);
        endpoints.MapGet("/en/kampanj/{slug}/data/{panel}.{kind}", AnswerAsync);
        endpoints.MapGet("/kostnad/data/{panel}.{kind}", CostAsync);
        endpoints.MapGet("/en/kostnad/data/{panel}.{kind}", CostAsync);
    }

    private static async Task<IResult> AnswerAsync(
        string slug,
        string panel,
        string kind,
        HttpContext http,
        PageContext page,
        CampaignReader reader)
    {
        if (kind is not ("csv" or "json"))
        {
            return NotFound($"There is no file of the kind '{kind}'. Ask for csv or json.");
        }

        // The dialect is about the file and not about the view, so it is no part of the view's address.
        AddressReading address = AddressReader.Read(page.Path, WithoutDialect(http.Request.Query), PageKeys.Campaign);
        CampaignReading? reading = await reader.ReadAsync(page, slug, address, http.RequestAborted);
        if (reading is null)
        {
            return NotFound($"There is no campaign '{slug}'.");
        }

        CampaignView view = CampaignView.Build(reading.Input, reading.Dashboard);
        return PanelFile(http, panel, kind, view.Panels, slug, reading.Input, reading.Input.HasSampleData);
    }

    private static async Task<IResult> CostAsync(string panel, string kind, HttpContext http, PageContext page, CostReader reader)
    {
        if (kind is not ("csv" or "json"))
        {
            return NotFound($"There is no file of the kind '{kind}'. Ask for csv or json.");
        }

        AddressReading address = AddressReader.Read(page.Path, WithoutDialect(http.Request.Query), PageKeys.Cost);
        CostReading reading = await reader.ReadAsync(page, address, page.Path, http.RequestAborted);
        return reading.Chosen is { } chosen
            ? PanelFile(http, panel, kind, CostView.Build(chosen).Panels, $"kostnad_{chosen.Page.Campaign.Slug}", chosen.Page, chosen.IsSample)
            : NotFound("Name a campaign and a track in the address: ?kampanj=…&spar=…");
    }

    private static IResult PanelFile(HttpContext http, string panel, string kind, IReadOnlyList<PanelView> panels, string subject, PanelInput input, bool sample) =>
        panels.FirstOrDefault(one => one.Id == panel) switch
        {
            null => NotFound($"There is no panel '{panel}' on the page. It has {string.Join(", ", panels.Select(one => one.Id))}."),
            FailedPanelView => Results.Problem($"The panel '{panel}' could not be made just now. Try again.", statusCode: StatusCodes.Status503ServiceUnavailable),
            { Data: null } => NotFound($"The panel '{panel}' has no figures for this filter."),
            { Data: { } data } found => File(kind, subject, found, data, input, sample, http.Request.Query[DialectKey] == Rfc4180),
        };

    private static IResult File(string kind, string subject, PanelView panel, PanelData data, PanelInput input, bool sample, bool rfc4180)
    {
        string name = FileNames.Make([.. sample ? [SamplePart] : Array.Empty<string>(), subject, panel.Id], input.Filter.First, input.Filter.Last, kind);
        string? notice = sample ? input.Texts["exempel.banner"] : null;
        return kind == "csv"
            ? Results.File(CsvFile.Write(data, rfc4180 ? CsvDialect.Rfc4180 : CsvDialect.Excel, notice), "text/csv; charset=utf-8", name)
            : Results.File(JsonFile.Write(panel, data, notice), "application/json; charset=utf-8", name);
    }

    private static string WithoutDialect(IQueryCollection query) =>
        QueryString.Create(query.Where(pair => pair.Key != DialectKey).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))).ToString();

    private static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
