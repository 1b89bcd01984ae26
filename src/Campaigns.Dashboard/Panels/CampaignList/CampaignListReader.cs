using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.CampaignList;

/// <summary>Reads one numbered page of the list of campaigns through the API's cursors.</summary>
/// <param name="client">The API.</param>
public sealed class CampaignListReader(IGraphQLClient client)
{
    /// <summary>Campaigns on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Column that sorts by name.</summary>
    public const string NameColumn = "kampanj";

    /// <summary>Column that sorts by first day.</summary>
    public const string PeriodColumn = "period";

    private static readonly GraphQLDocument Document = GraphQLDocument.Load("CampaignList");

    /// <summary>Reads a page. A page after the last is empty, with the right total.</summary>
    /// <param name="view">Search, sort and page number.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<CampaignListConnection> ReadAsync(ViewState view, Language language, CancellationToken cancellationToken)
    {
        string? after = null;
        for (var page = 1; ; page++)
        {
            var variables = new { first = PageSize, after, search = view.Search, orderBy = OrderOf(view), language = language.GraphQLName() };
            var stretch = (await client.QueryAsync<CampaignListData>(Document, variables, cancellationToken)).Data.Campaigns;
            if (page == view.PageNumber)
            {
                return stretch;
            }

            if (!stretch.PageInfo.HasNextPage)
            {
                return stretch with { Nodes = [] };
            }

            after = stretch.PageInfo.EndCursor;
        }
    }

    /// <summary>The order that the address asks for: newest campaigns first when it asks for none.</summary>
    /// <param name="view">The view.</param>
    public static (string Column, bool Descending) SortOf(ViewState view) => view.SortOf(CampaignListPanel.Id) switch
    {
        { Column: NameColumn } sort => sort,
        { Column: PeriodColumn } sort => sort,
        _ => (PeriodColumn, true),
    };

    private static string OrderOf(ViewState view) => SortOf(view) switch
    {
        (NameColumn, false) => "NAME",
        (NameColumn, true) => "NAME_DESC",
        (_, false) => "START_DATE",
        _ => "START_DATE_DESC",
    };
}
