using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>Notices that follow from the address itself.</summary>
public static class Notices
{
    /// <summary>The notice of made-up figures, which no reader can send away; empty when there are none.</summary>
    /// <param name="page">The request.</param>
    /// <param name="hasSampleData">True when the page shows made-up figures.</param>
    public static IReadOnlyList<string> OfSample(PageContext page, bool hasSampleData) => hasSampleData ? [page.Texts["exempel.banner"]] : [];

    /// <summary>What of the address could not be read, or the day whose figures are shown; empty when there is nothing to say.</summary>
    /// <param name="page">The request.</param>
    /// <param name="reading">What was read of the address.</param>
    public static IReadOnlyList<string> Of(PageContext page, AddressReading reading)
    {
        var notices = new List<string>();
        if (reading.Dropped.Count > 0)
        {
            notices.Add(page.Texts.Format("adress.tappade", ("nyckel", page.Format.List([.. reading.Dropped.Distinct()]))));
        }

        if (reading.View.AsOf is { } day)
        {
            notices.Add(page.Texts.Format("per.banner", ("datum", page.Format.Dates.Text(day))));
        }

        return notices;
    }
}
