using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels.Collection;
using Campaigns.Dashboard.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Campaigns.Dashboard.Uploads;

/// <summary>
/// Takes the two forms of the import page: a file to look at, and the word to save it. Both lead back to the page. Size is looked at before anything is read, then the
/// antiforgery token, then whether this request may enter anything; the API asks that again before it stores.
/// </summary>
internal static class UploadEndpoints
{
    /// <summary>Where the page is.</summary>
    internal const string Page = "/kallor/importera";

    /// <summary>Key of the waiting file in the page's address.</summary>
    internal const string FileKey = "fil";

    /// <summary>Key of what went wrong in the page's address.</summary>
    internal const string FaultKey = "fel";

    // The other fields of the form, and what parts the fields.
    private const int Overhead = 64 * 1024;

    internal static void MapUploads(this IEndpointRouteBuilder endpoints)
    {
        foreach (string prefix in (string[])["", "/en"])
        {
            endpoints.MapPost($"{prefix}{Page}/fil", TakeAsync).DisableAntiforgery();
            endpoints.MapPost($"{prefix}{Page}/spara", SaveAsync).DisableAntiforgery();
        }
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http, PageContext page, IAntiforgery antiforgery, IGraphQLClient client, PendingFiles files, IOptions<DashboardOptions> options)
    {
        int most = options.Value.MaxUploadBytes;
        if (http.Request.ContentLength is null or 0 || http.Request.ContentLength > most + Overhead)
        {
            return Back(page, FaultKey, UploadFault.TooLarge);
        }

        // Kestrel has a limit of its own, which may be lower or higher than the setting.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most + Overhead;
        }

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!await MayEnterAsync(client, page, http.RequestAborted))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files["fil"] is not { Length: > 0 } sent)
        {
            return Back(page, FaultKey, UploadFault.NoFile);
        }

        if (sent.Length > most)
        {
            return Back(page, FaultKey, UploadFault.TooLarge);
        }

        return form["koppling"].ToString() is { Length: > 0 } connector
            ? Back(page, FileKey, files.Add(await ReadAsync(sent, connector, form, http.RequestAborted)))
            : Back(page, FaultKey, UploadFault.NoConnector);
    }

    private static async Task<IResult> SaveAsync(HttpContext http, PageContext page, IAntiforgery antiforgery, IGraphQLClient client, PendingFiles files)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        string id = (await http.Request.ReadFormAsync(http.RequestAborted))[FileKey].ToString();
        if (files.Find(id) is not { } file)
        {
            return Back(page, FaultKey, UploadFault.Gone);
        }

        if (file.Saved is null)
        {
            try
            {
                ImportedFileData report = await ImportAsync(client, page, file, save: true, http.RequestAborted);
                if (report.Stored)
                {
                    files.Replace(id, file with { Content = default, Saved = report });
                }
            }
            catch (GraphQLRequestException refused) when (refused.Code == "FORBIDDEN")
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }
            catch (GraphQLRequestException)
            {
                return Results.Redirect($"{page.Link(Page)}?{FileKey}={id}&{FaultKey}={UploadFault.Failed}");
            }
        }

        return Back(page, FileKey, id);
    }

    /// <summary>Has the API read a file, and save it when asked to.</summary>
    internal static async Task<ImportedFileData> ImportAsync(IGraphQLClient client, PageContext page, PendingFile file, bool save, CancellationToken cancellationToken) =>
        (await client.QueryAsync<ImportFileAnswer>(
            GraphQLDocument.Load("ImportFile"), new { input = file.Input(save), language = page.Language.GraphQLName() }, cancellationToken)).Data.ImportFile;

    private static async Task<bool> MayEnterAsync(IGraphQLClient client, PageContext page, CancellationToken cancellationToken) =>
        (await client.QueryAsync<ImportChoicesData>(GraphQLDocument.Load("ImportChoices"), new { language = page.Language.GraphQLName() }, cancellationToken)).Data.Editing.Allowed;

    private static async Task<PendingFile> ReadAsync(IFormFile sent, string connector, IFormCollection form, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(content, cancellationToken);
        (string? campaign, string? track) = CampaignChoices.Parse(form["kampanj"].ToString());
        return new PendingFile(BareName(sent.FileName), content.ToArray(), connector)
        {
            Campaign = campaign,
            Track = track,
            Sheet = form["blad"].ToString().Trim() is { Length: > 0 } sheet ? sheet : null,
            Status = form["status"].ToString() is "FINAL" or "PRELIMINARY" ? form["status"].ToString() : null,
            DecimalSign = form["decimal"].ToString() is "COMMA" or "POINT" ? form["decimal"].ToString() : null,
        };
    }

    // Some browsers send the path on the sender's machine, and any text may come.
    private static string BareName(string name)
    {
        string bare = new([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter)).Take(200)]);
        return bare.Length > 0 ? bare : "fil";
    }

    private static IResult Back(PageContext page, string key, string value) => Results.Redirect($"{page.Link(Page)}?{key}={value}");
}

/// <summary>What may go wrong before a file is looked at; the end of its text's key.</summary>
internal static class UploadFault
{
    internal const string TooLarge = "stor";
    internal const string NoFile = "ingen";
    internal const string NoConnector = "koppling";
    internal const string Gone = "borta";
    internal const string Failed = "api";

    internal static readonly IReadOnlyList<string> All = [TooLarge, NoFile, NoConnector, Gone, Failed];
}
