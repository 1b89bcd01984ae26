using Campaigns.Connectors.Pagination;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Reading;

namespace Campaigns.Connectors.Lookups;

/// <summary>Reads a listing whole.</summary>
internal static class LookupLoader
{
    /// <param name="session">The session.</param>
    /// <param name="name">Id of the lookup.</param>
    /// <param name="atMost">Stops after the answer in which so many entries have come; null reads all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<LookupTable> LoadAsync(SourceSession session, string name, int? atMost, CancellationToken cancellationToken)
    {
        var lookup = session.Http.Lookups[name];
        var pages = new LookupPages(lookup);
        var asker = new PageAsker(session, lookup.Request, lookup.Pagination ?? session.Http.Pagination, lookup.Records.Format, session.Values);
        while (!(pages.Count >= atMost) && await asker.NextAsync(cancellationToken) is { } page)
        {
            var count = pages.Add(page.Answer.Root, new BasisAnswer(BasisAnswer.Lookup(name), session.Kept(page.Request, page.Answer.Answer)));
            asker.Cursor.Advance(page.Answer.Root, count);
        }

        return pages.ToTable();
    }
}
