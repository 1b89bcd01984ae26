using Campaigns.Dashboard.Hosting;

namespace Campaigns.Dashboard.Forms;

/// <summary>The fields of the form that withdraws an entry; their names hold its id, since a page has one form an entry.</summary>
internal static class WithdrawFields
{
    internal static string ReasonOf(string id) => $"skal-{id}";

    internal static string ByOf(string id) => $"vem-{id}";

    internal static IReadOnlyList<EntryField> Of(PageContext page, string id) =>
    [
        new EntryField(ReasonOf(id), page.Texts["form.angra.skal"], EntryFieldKind.Text, Required: true),
        new EntryField(ByOf(id), page.Texts["form.av"], EntryFieldKind.Text, Required: true) { MaxLength = 80 },
    ];
}
