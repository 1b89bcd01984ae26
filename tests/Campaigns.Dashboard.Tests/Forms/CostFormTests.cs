using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Forms;

public sealed class CostFormTests
{
    [Fact]
    public void Table_WithdrawnCost_StaysWithWhoWhenAndWhyAndCannotBeWithdrawnAgain()
    {
        CostEntryData withdrawn = Cost("c1") with { Withdrawal = "Fel kampanj", WithdrawnBy = "Bo Ek", WithdrawnAt = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero) };
        var form = new CostForm(new PageContext(Language.Sv, "/kampanj/x/kostnader"), new PlanningCampaignData { Slug = "x", Name = "X", Tracks = [], Channels = [], Costs = [Cost("c2"), withdrawn] });

        TableRow row = form.Table.Rows.Single(row => row.Cells[1] is AbsentCell);

        Assert.Equal("tillbakadragen: Fel kampanj", row.Cells[1].Text);
        Assert.Contains("Bo Ek", row.Cells[1].Note, StringComparison.Ordinal);
        Assert.Contains("2026-11-22", row.Cells[1].Note, StringComparison.Ordinal);
        Assert.Equal(["c2"], form.History.Select(entry => entry.Id));
    }

    private static CostEntryData Cost(string id) => new()
    {
        Id = id, Stage = CostStageData.Invoiced, Kind = CostKindData.Media, Amount = 125_000m, Currency = "SEK", Vat = VatStateData.Excluded, EnteredBy = "Anna Ek",
        EnteredAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), Constructed = false,
    };
}
