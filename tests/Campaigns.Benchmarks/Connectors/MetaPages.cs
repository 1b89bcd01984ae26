using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Web;

namespace Campaigns.Benchmarks.Connectors;

/// <summary>A platform in memory that answers as Meta does: so many ads, every day, a hundred rows a page.</summary>
/// <param name="ads">Ads of the account.</param>
internal sealed class MetaPages(int ads) : HttpMessageHandler
{
    private const int RowsOfAPage = 100;

    private readonly Dictionary<(DateOnly, DateOnly), List<byte[]>> windows = [];

    /// <summary>Bytes of every answer given.</summary>
    public long Bytes { get; private set; }

    /// <summary>Makes the answers of a window before anything is measured.</summary>
    public void Prepare(DateOnly from, DateOnly to) => windows[(from, to)] = [.. Pages(from, to)];

    /// <summary>Forgets a window's answers.</summary>
    public void Forget(DateOnly from, DateOnly to) => windows.Remove((from, to));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var range = query["time_range"]!;
        var window = (Day(range.Substring(10, 10)), Day(range.Substring(31, 10)));
        var page = int.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(windows[window][page]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Bytes += windows[window][page].Length;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    private IEnumerable<byte[]> Pages(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var rows = ads * days;
        for (var first = 0; first < rows; first += RowsOfAPage)
        {
            var text = new StringBuilder("{\"data\":[");
            for (var row = first; row < Math.Min(rows, first + RowsOfAPage); row++)
            {
                text.Append(row == first ? string.Empty : ",").Append(Row(row / days, from.AddDays(row % days)));
            }

            var page = (first / RowsOfAPage) + 1;
            text.Append("],\"paging\":{\"cursors\":{\"before\":\"x\",\"after\":\"").Append(page).Append("\"}");
            text.Append(first + RowsOfAPage < rows ? ",\"next\":\"https://graph.facebook.com/next\"}}" : "}}");
            yield return Encoding.UTF8.GetBytes(text.ToString());
        }
    }

    private static string Row(int ad, DateOnly day)
    {
        var n = 1000 + ((ad * 7919) + (day.DayNumber * 104729)) % 9000;
        string Views(string name, int divisor) => string.Create(CultureInfo.InvariantCulture, $",\"video_{name}\":[{{\"action_type\":\"video_view\",\"value\":\"{n / divisor}\"}}]");
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"account_currency":"SEK","campaign_id":"2385{{ad / 50}}","campaign_name":"Kampanj {{ad / 50}}","adset_id":"23852{{ad / 10}}","adset_name":"Unga","ad_id":"23853{{ad}}","ad_name":"20s 9x16 {{ad}}","impressions":"{{n}}","spend":"{{n / 12}}.37","clicks":"{{n / 80}}","inline_link_clicks":"{{n / 160}}","inline_post_engagement":"{{n / 3}}","actions":[{"action_type":"link_click","value":"{{n / 160}}"},{"action_type":"video_view","value":"{{n / 3}}"},{"action_type":"post_reaction","value":"31"}],"date_start":"{{day:yyyy-MM-dd}}","date_stop":"{{day:yyyy-MM-dd}}"
            """) + Views("play_actions", 1) + Views("thruplay_watched_actions", 7) + Views("p25_watched_actions", 4) + Views("p50_watched_actions", 6) + Views("p75_watched_actions", 8) + Views("p100_watched_actions", 12) + "}";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
