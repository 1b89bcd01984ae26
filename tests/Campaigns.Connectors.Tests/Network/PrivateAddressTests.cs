using System.Net;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Network;

/// <summary>N1 to N3: whatever a definition, a source or a platform writes, no private address is reached without the operator's leave.</summary>
public class PrivateAddressTests
{
    public static TheoryData<string> Forms() =>
    [
        "http://127.0.0.1/v1", "https://127.0.0.1/v1", "https://localhost/v1", "https://2130706433/v1", "https://0x7f.1/v1", "https://017700000001/v1", "https://0/v1",
        "https://[::1]/v1", "https://[::ffff:127.0.0.1]/v1", "https://169.254.169.254/v1", "https://10.0.0.1/v1", "https://100.64.0.1/v1", "https://[fd00::1]/v1", "https://[fe80::1]/v1",
        "https://user@a.example.test/v1", "https://a.example.test:22/v1", "http://a.example.test/v1", "ftp://a.example.test/v1", "file:///etc/passwd", "gopher://127.0.0.1/v1",
        "https://a.example.test.evil.test/v1",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Read_BaseAddressThatMayNotBeAsked_IsRefusedBeforeAnythingIsSent(string address)
    {
        using var bench = new ReaderBench();

        var failure = await bench.FailAsync(bench.Account(new Uri(address)));

        Assert.Equal(FailureKind.FormatChanged, failure.Kind);
        Assert.Contains("Nothing was sent", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Check_BaseAddressThatMayNotBeAsked_IsRefusedAsWhenReading(string address)
    {
        using var bench = new ReaderBench();

        var exception = await Assert.ThrowsAsync<SourceFailureException>(
            () => bench.Reader.CheckAsync(bench.Account(new Uri(address)), TestContext.Current.CancellationToken));

        Assert.Contains("Nothing was sent", exception.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PrivateAddressOfTheAllowedPort_IsReachedAndNoOther()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        await using var other = await LoopbackPlatform.StartAsync();
        platform.Then(ReaderBench.Page(7));

        var pages = await bench.ReadAsync(platform);
        var failure = await bench.FailAsync(bench.Account(new Uri(other.Address, "/v1"), platform.Address.Authority));

        Assert.Equal(7, Assert.Single(Assert.Single(pages).Figures).Value);
        Assert.Equal(FailureKind.FormatChanged, failure.Kind);
        Assert.Empty(other.Asked);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Read_RedirectToAnUndeclaredHost_IsNotFollowed(int status)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        await using var inner = await LoopbackPlatform.StartAsync();
        platform.Then(string.Empty, status, ("Location", new Uri(inner.Address, "/latest/meta-data").AbsoluteUri));

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(FailureKind.FormatChanged, failure.Kind);
        Assert.Empty(inner.Asked);
        Assert.Single(platform.Asked);
    }

    [Fact]
    public async Task Read_RedirectWithinTheHost_IsFollowed()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then(string.Empty, 307, ("Location", "/v1/elsewhere")).Then(ReaderBench.Page(7));

        await bench.ReadAsync(platform);

        Assert.Equal("GET /v1/elsewhere", platform.Asked[1]);
    }

    [Fact]
    public async Task Read_NextAddressOnAnUndeclaredHost_IsNotFollowed()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        await using var inner = await LoopbackPlatform.StartAsync();
        platform.Then(ReaderBench.Page(7, new Uri(inner.Address, "/x").AbsoluteUri));

        await bench.FailAsync(bench.Account(platform));

        Assert.Empty(inner.Asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("8.8.8.8,127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task Connect_NameThatLeadsToAPrivateAddress_IsRefused(string addresses)
    {
        var opened = 0;
        using var client = Client((_, _) => Task.FromResult<IPAddress[]>([.. addresses.Split(',').Select(IPAddress.Parse)]), _ => opened++);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("https://a.example.test/"), TestContext.Current.CancellationToken));

        Assert.Contains("leads to a private address", Assert.IsType<SourceFailureException>(exception.InnerException).Message, StringComparison.Ordinal);
        Assert.Equal(0, opened);
    }

    [Fact]
    public async Task Connect_NameThatResolvesDifferentlyTheSecondTime_GetsTheAddressesThatWereChecked()
    {
        for (var round = 0; round < 100; round++)
        {
            var calls = 0;
            IPAddress[] opened = [];
            using var client = Client((_, _) => Task.FromResult<IPAddress[]>([calls++ == 0 ? IPAddress.Parse("8.8.8.8") : IPAddress.Loopback]), addresses => opened = addresses);

            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://a.example.test/"), TestContext.Current.CancellationToken));

            Assert.Equal(1, calls);
            Assert.Equal([IPAddress.Parse("8.8.8.8")], opened);
        }
    }

    // Nothing is really connected to: what would be is noted.
    private static HttpClient Client(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Action<IPAddress[]> note) =>
        new(ConnectorHttpClientSetup.Handler(new ConnectionGuard(new HashSet<string>(), resolve, (addresses, _, _) =>
        {
            note(addresses);
            throw new IOException("Nobody is there.");
        })));
}
