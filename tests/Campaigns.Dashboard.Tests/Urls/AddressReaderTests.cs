using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Tests.Urls;

public sealed class AddressReaderTests
{
    private const string Path = "/kampanj/lat-inte-tystnaden-tala";

    [Fact]
    public void Read_CanonicalAddress_IsAnsweredAsItIs()
    {
        var reading = Read("?kanal=snapchat,tiktok&spar=unga");

        Assert.Null(reading.RedirectTo);
        Assert.Equal(["snapchat", "tiktok"], reading.View.Channels);
        Assert.Equal("unga", reading.View.Track);
        Assert.Empty(reading.Dropped);
    }

    [Theory]
    [InlineData("?spar=unga&kanal=tiktok&kanal=snapchat", "?kanal=snapchat,tiktok&spar=unga")]
    [InlineData("?period=hela&fran=&till=&kanal=snapchat&kanal=tiktok&spar=unga&matt=", "?kanal=snapchat,tiktok&spar=unga")]
    [InlineData("?kanal=tiktok%2Csnapchat", "?kanal=snapchat,tiktok")]
    [InlineData("?kanal=tiktok,tiktok", "?kanal=tiktok")]
    [InlineData("?period=egen&fran=2023-10-18&till=2023-11-07", "?period=2023-10-18..2023-11-07")]
    [InlineData("?fran=2023-10-18&till=2023-11-07", "?period=2023-10-18..2023-11-07")]
    [InlineData("?period=7d&fran=2023-10-18&till=2023-11-07", "?period=7d")]
    [InlineData("?handelser=pa", "")]
    [InlineData("?", "")]
    [InlineData("?utm_source=nyhetsbrev&fbclid=abc&spar=unga", "?spar=unga")]
    public void Read_AnotherForm_LeadsToTheCanonicalAddress(string query, string canonical)
    {
        var reading = Read(query);

        Assert.Equal(Path + canonical, reading.RedirectTo);
        Assert.Empty(reading.Dropped);
        Assert.Null(Read(canonical).RedirectTo);
    }

    [Fact]
    public void Read_BrokenPeriodAndUnknownChannel_DropsAndNamesThem()
    {
        var reading = Read("?period=xyz&kanal=foo,tiktok").Restrict(QueryKeys.Channels, new HashSet<string> { "tiktok", "snapchat" });

        Assert.Null(reading.RedirectTo);
        Assert.Equal(["period", "foo"], reading.Dropped);
        Assert.Equal(["tiktok"], reading.View.Channels);
        Assert.Equal(PeriodChoice.Whole, reading.View.Period);
    }

    [Theory]
    [InlineData("?kanal=%3Cscript%3E", "kanal")]
    [InlineData("?spar=../../etc", "spar")]
    [InlineData("?matt='%20OR%201=1", "matt")]
    [InlineData("?sort=k4", "sort")]
    [InlineData("?per=2023-13-01", "per")]
    [InlineData("?period=1066-10-14..2023-01-01", "period")]
    [InlineData("?okand=1", "okand")]
    [InlineData("?handelser=kanske", "handelser")]
    public void Read_HostileOrBrokenValue_IsDroppedAndNamed(string query, string name)
    {
        var reading = Read(query);

        Assert.Equal([name], reading.Dropped);
        Assert.Null(reading.RedirectTo);
        Assert.Equal(Path, reading.View.AddressAt(Path));
    }

    [Fact]
    public void Read_EveryAlias_LeadsToItsKey()
    {
        var examples = new Dictionary<string, string>
        {
            ["q"] = "unga", ["jamfor"] = "foregaende", ["spar"] = "unga", ["malgrupp"] = "kon:killar", ["matt"] = "visningar", ["upplosning"] = "dag", ["handelser"] = "av",
        };

        Assert.NotEmpty(QueryKeys.Aliases);
        Assert.All(QueryKeys.Aliases, alias =>
        {
            var value = examples[alias.Value];

            var reading = AddressReader.Read(Path, $"?{Uri.EscapeDataString(alias.Key)}={value}", QueryKeys.All);

            Assert.Equal($"{Path}?{alias.Value}={value}", reading.RedirectTo);
        });
    }

    [Fact]
    public void Read_ReversedPeriod_KeepsBothValuesAndOffersTheSwap()
    {
        var reading = Read("?period=2023-11-07..2023-10-18&spar=unga");

        var error = Assert.Single(reading.Errors);
        Assert.Equal(new FormError("till", "fel.period.omvand", Path + "?period=2023-10-18..2023-11-07&spar=unga"), error);
        Assert.Equal(new PeriodFields("egen", "2023-11-07", "2023-10-18"), reading.Form);
        Assert.Null(reading.RedirectTo);
        Assert.Equal(PeriodChoice.Whole, reading.View.Period);
    }

    [Theory]
    [InlineData("?period=egen&fran=18%20oktober&till=2023-11-07", "fran", "18 oktober", "2023-11-07")]
    [InlineData("?period=egen&fran=2023-10-18", "till", "2023-10-18", "")]
    public void Read_FormWithAFaultyDate_KeepsWhatWasWritten(string query, string field, string first, string last)
    {
        var reading = Read(query);

        Assert.Equal([new FormError(field, "fel.datum")], reading.Errors);
        Assert.Equal(new PeriodFields("egen", first, last), reading.Form);
        Assert.Null(reading.RedirectTo);
    }

    [Fact]
    public void Read_TooLongAddress_IsNotReadAtAll()
    {
        var reading = Read("?kanal=" + string.Join(',', Enumerable.Range(0, 400).Select(number => $"kanal-{number}")));

        Assert.Equal(["?"], reading.Dropped);
        Assert.Empty(reading.View.Channels);
    }

    [Fact]
    public void Read_KeyOfAnotherPage_IsDropped() => Assert.Equal(["kanal"], AddressReader.Read("/kampanjer", "?kanal=tiktok", PageKeys.CampaignList).Dropped);

    [Fact]
    public void Read_SwedishSearchWords_StayReadable()
    {
        var reading = AddressReader.Read("/kampanjer", "?q=l%C3%A5t+inte", PageKeys.CampaignList);

        Assert.Equal("låt inte", reading.View.Search);
        Assert.Equal("/kampanjer?q=l%C3%A5t%20inte", reading.RedirectTo);
    }

    private static AddressReading Read(string query) => AddressReader.Read(Path, query, PageKeys.Campaign);
}
