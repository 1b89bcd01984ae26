using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Collection;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Dashboard.Components.Pages;

/// <summary>Hands in a file of figures: choose, look at what was read, save. Nothing is stored before the last step.</summary>
public partial class ImportPage
{
    private const int BytesOfAMegabyte = 1024 * 1024;

    private ImportChoicesData? choices;
    private PendingFile? file;
    private ImportPreview? preview;
    private string? faultKey;

    [Inject]
    private IGraphQLClient Client { get; set; } = default!;

    [Inject]
    private PendingFiles Files { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> Options { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string FileId => Http.Request.Query[UploadEndpoints.FileKey].ToString();

    private string Size => $"{Page.Format.Numbers.Whole(Options.Value.MaxUploadBytes / BytesOfAMegabyte)} MB";

    private string? Fault => faultKey is null ? null : Page.Texts.Format($"import.fault.{faultKey}", ("storlek", Size));

    private string Status => file switch
    {
        { Saved: not null } => Page.Texts["import.status.sparad"],
        not null => Page.Texts[preview?.MaySave == true ? "import.status.granska" : "import.status.fel"],
        null => "",
    };

    private string SaveText => Page.Texts.Format(reportRows == 1 ? "import.spara.ett" : "import.spara", ("n", Page.Format.Numbers.Whole(reportRows)));

    private int reportRows;

    private EntryField ConnectorField => new("koppling", Page.Texts["import.koppling"], EntryFieldKind.Choice, Required: true)
    {
        Options = [new EntryOption("", Page.Texts["import.koppling.valj"]), .. choices!.FileConnectors.Select(connector => new EntryOption(connector.Id, connector.Name))],
    };

    private IEnumerable<(EntryField Field, string Value)> More =>
    [
        (new EntryField("kampanj", Page.Texts["kostnad.kampanj"], EntryFieldKind.Choice)
        {
            Hint = Page.Texts["import.kampanj.hjalp"],
            Options = [new EntryOption("", Page.Texts["import.i_filen"]), .. CampaignChoices.Options(Page, choices!.Campaigns.Nodes)],
        }, file is { Campaign: { } campaign } ? (file.Track is { } track ? $"{campaign}|{track}" : campaign) : ""),
        (new EntryField("blad", Page.Texts["import.blad"], EntryFieldKind.Text) { Hint = Page.Texts["import.blad.hjalp"] }, file?.Sheet ?? ""),
        (Choice("status", "import.figurstatus", ("FINAL", "status.final"), ("PRELIMINARY", "status.preliminary")), file?.Status ?? ""),
        (Choice("decimal", "import.decimal", ("COMMA", "import.decimal.komma"), ("POINT", "import.decimal.punkt")), file?.DecimalSign ?? ""),
    ];

    /// <summary>Reads what can be chosen, and the file that waits.</summary>
    protected override async Task OnInitializedAsync()
    {
        choices = (await Client.QueryAsync<ImportChoicesData>(GraphQLDocument.Load("ImportChoices"), new { language = Page.Language.GraphQLName() }, Http.RequestAborted)).Data;
        faultKey = UploadFault.All.FirstOrDefault(fault => fault == Http.Request.Query[UploadEndpoints.FaultKey].ToString());
        if (FileId.Length == 0)
        {
            return;
        }

        file = Files.Find(FileId);
        if (file is null)
        {
            faultKey = UploadFault.Gone;
        }
        else if (file.Saved is null && choices.Editing.Allowed)
        {
            await PreviewAsync(file);
        }
    }

    private async Task PreviewAsync(PendingFile waiting)
    {
        try
        {
            ImportedFileData report = await UploadEndpoints.ImportAsync(Client, Page, waiting, save: false, Http.RequestAborted);
            reportRows = report.RowsRead - report.RowsSkipped;
            preview = ImportPreview.Build(Page, report);
        }
        catch (GraphQLRequestException)
        {
            faultKey = UploadFault.Failed;
        }
    }

    private string SavedText(ImportedFileData saved) => Page.Texts.Format(
        "import.sparad.text",
        ("nya", Page.Format.Numbers.Whole(saved.Added)),
        ("andrade", Page.Format.Numbers.Whole(saved.Revised)),
        ("samma", Page.Format.Numbers.Whole(saved.Unchanged)));

    private EntryField Choice(string name, string key, params (string Value, string TextKey)[] values) => new(name, Page.Texts[key], EntryFieldKind.Choice)
    {
        Options =
        [
            new EntryOption("", Page.Texts["import.i_filen"]),
            .. values.Select(value => new EntryOption(value.Value, CampaignWords.UpperFirst(Page.Texts[value.TextKey]))),
        ],
    };
}
