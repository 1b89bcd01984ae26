using Campaigns.Connectors;

namespace Campaigns.Server.Templates;

/// <summary>Serves templates and code books at addresses that stay: <c>/kallor/importera/mall/cinema.xlsx</c>, <c>.csv</c> and <c>-kodbok.csv</c>.</summary>
internal static class TemplateEndpoints
{
    /// <summary>Where they lie.</summary>
    public const string Path = "/kallor/importera/mall";

    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapImportTemplates(this WebApplication app) =>
        app.MapMethods(Path + "/{name}", GetAndHead, (string name, ConnectorLibrary library) =>
            TemplateDownloads.Find(library, name) is { } download
                ? Results.File(download.Write(), download.ContentType, download.Name)
                : Results.NotFound());
}
