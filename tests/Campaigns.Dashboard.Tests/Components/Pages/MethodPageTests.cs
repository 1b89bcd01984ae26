using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Components.Pages;

public sealed class MethodPageTests
{
    private const string Catalogue = """
        {"data":{"metrics":[
          {"id":"reach","name":"Räckvidd","description":"Hur många olika som nåddes.","unit":"PERSONS","kind":"UNIQUE_COUNT","additiveOver":[],"tier":"SERVED","numerator":null,"denominator":null,"source":"MRC"},
          {"id":"impressions","name":"Visningar","description":"Hur många gånger.","unit":"TIMES","kind":"COUNT","additiveOver":["TIME","CHANNEL","TRACK"],"tier":"SERVED","numerator":null,"denominator":null,"source":"MRC"},
          {"id":"average_frequency","name":"Visningar per nådd","description":"Hur ofta.","unit":"TIMES_PER_PERSON","kind":"RATIO","additiveOver":[],"tier":null,
           "numerator":{"id":"impressions","name":"Visningar"},"denominator":{"id":"reach","name":"Räckvidd"},"source":"MRC"}],
         "channels":[{"id":"social","name":"Sociala medier (alla)","isGroup":true,"metrics":[{"id":"reach"}]},{"id":"snapchat","name":"Snapchat","isGroup":false,"metrics":[{"id":"reach"}]},{"id":"tiktok","name":"TikTok","isGroup":false,"metrics":[{"id":"reach"},{"id":"impressions"}]}]}}
        """;

    [Fact]
    public async Task Get_Metrics_HaveStableAnchorsAndSayWhatMayBeAddedUp()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("MetricCatalogue", Catalogue));

        var html = await host.Client.GetStringAsync("/metod", TestContext.Current.CancellationToken);

        Assert.Contains("<article class=\"term\" id=\"rackvidd\"", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Får inte läggas ihop.</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Snapchat och TikTok</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Får läggas ihop över dagar, kanaler av samma slag och spår.</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Visningar delat med Räckvidd</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>närmare</dt>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>mäts inte</dt>", html, StringComparison.Ordinal);
    }
}
