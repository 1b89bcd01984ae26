using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Tests.Urls;

public sealed class ViewStateTests
{
    private static readonly ViewState View = AddressReader
        .Read("/kampanj/x", "?period=7d&kanal=snapchat,tiktok&tabell=k4&sort=k4.-impressions", QueryKeys.All).View;

    [Fact]
    public void AddressAt_Path_BeginsAtTheRoot() =>
        Assert.Equal("/en/kampanj/x?period=7d&kanal=snapchat,tiktok&tabell=k4&sort=k4.-impressions", View.AddressAt("/en/kampanj/x"));

    [Fact]
    public void AddressAt_BareQuery_IsRefused() => Assert.Throws<ArgumentException>(() => View.AddressAt(""));

    [Fact]
    public void With_Default_LeavesTheKeyOut() =>
        Assert.Equal("/k?kanal=snapchat,tiktok&tabell=k4&sort=k4.-impressions", View.With(QueryKeys.Period, "hela").AddressAt("/k"));

    [Fact]
    public void With_AnotherKey_LeadsBackToTheFirstPage()
    {
        var third = ViewState.Empty.With(QueryKeys.PageNumber, "3");

        Assert.Equal("/kampanjer?sida=3", third.AddressAt("/kampanjer"));
        Assert.Equal("/kampanjer?q=unga", third.With(QueryKeys.Search, "unga").AddressAt("/kampanjer"));
    }

    [Fact]
    public void Without_OneOfAList_KeepsTheOthers()
    {
        Assert.Equal(["tiktok"], View.Without(QueryKeys.Channels, "snapchat").Channels);
        Assert.Empty(View.Without(QueryKeys.Channels, "snapchat").Without(QueryKeys.Channels, "tiktok").Channels);
    }

    [Fact]
    public void ShowsTable_PanelOrAll_IsTrue()
    {
        Assert.True(View.ShowsTable("k4"));
        Assert.False(View.ShowsTable("k5"));
        Assert.True(ViewState.Empty.With(QueryKeys.Tables, "alla").ShowsTable("k5"));
    }

    [Fact]
    public void SortOf_Panel_HasColumnAndDirection()
    {
        Assert.Equal(("impressions", true), View.SortOf("k4"));
        Assert.Null(View.SortOf("k5"));
    }
}
