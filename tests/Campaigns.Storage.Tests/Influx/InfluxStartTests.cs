using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Campaigns.Metrics;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Influx.Fakes;
using Microsoft.AspNetCore.Hosting;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>Each wrong setting stops the start with one message that says what to do, and leaves the spool as it is.</summary>
public sealed class InfluxStartTests(InfluxServer server) : IClassFixture<InfluxServer>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_Version1WithoutDatabase_MakesOneWithLongShards()
    {
        await StartAsync(InfluxStores.Options(server.Url, "made \"here\""));

        Assert.Contains("""["figures","0s","8736h0m0s",1,true]""", await server.AskAsync("SHOW RETENTION POLICIES", "made \"here\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FiniteRetention_IsRefused()
    {
        await server.AskAsync("CREATE DATABASE short WITH DURATION 30d NAME \"month\"");

        await AssertRefused(InfluxStores.Options(server.Url, "short"), "forgets figures after 720h0m0s");
    }

    [Fact]
    public async Task Start_UnknownRetentionPolicy_IsRefused()
    {
        await server.AskAsync("CREATE DATABASE policies");
        var options = InfluxStores.Options(server.Url, "policies");
        options.RetentionPolicy = "nope";

        await AssertRefused(options, "has no retention policy nope");
    }

    [Fact]
    public async Task Start_NobodyListens_SaysCheckTheAddress() =>
        await AssertRefused(InfluxStores.Options($"http://127.0.0.1:{InfluxServer.FreePort()}"), "cannot be reached", "Influx:Url");

    [Fact]
    public async Task Start_UnknownHost_SaysCheckTheAddress() =>
        await AssertRefused(InfluxStores.Options("http://influx.invalid:8086"), "cannot be reached", "Influx:Url");

    [Fact]
    public async Task Start_ServerHangs_EndsAtTheTimeLimit()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, null);
        front.Delay = () => TimeSpan.FromMinutes(5);
        var options = InfluxStores.Options(front.Url);
        options.TimeoutSeconds = 1;

        await AssertRefused(options, "did not answer within 1 s", "Influx:Url");
    }

    [Theory]
    [InlineData("2.7")]
    [InlineData("3")]
    public async Task Start_WrongToken_IsRefused(string version)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.All.Single(shape => shape.Name == version), server.Url);
        front.Token = "right";
        await File.WriteAllTextAsync(folder.File("token"), "wrong", Token);
        var options = InfluxStores.Options(front.Url);
        options.Token = "file:" + folder.File("token");

        var message = await AssertRefused(options, "401", "Influx:Token");
        Assert.DoesNotContain("wrong ", message.Replace("is wrong or", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.7", 404, "influx v1 dbrp create")]
    [InlineData("3", 404, "Database (bucket)")]
    public async Task Start_DatabaseOrMappingMissing_SaysHowToMakeIt(string version, int status, string words)
    {
        var shape = VersionShape.All.Single(shape => shape.Name == version);
        await using var front = await InfluxFront.StartAsync(shape, null);
        front.Queries.Enqueue(new InfluxFront.Answer(status, shape.MissingDatabase));

        await AssertRefused(InfluxStores.Options(front.Url), words);
    }

    [Fact]
    public async Task Start_MayNotWrite_IsRefused()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V27, server.Url);
        await server.AskAsync("CREATE DATABASE readonly");
        front.OnEmptyWrite = new InfluxFront.Answer(403, VersionShape.V27.Forbidden);

        await AssertRefused(InfluxStores.Options(front.Url, "readonly"), "403", "right to read and write");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-90)]
    public async Task Start_ClocksDiffer_IsRefused(int minutes)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        front.ClockAhead = TimeSpan.FromMinutes(minutes);

        await AssertRefused(InfluxStores.Options(front.Url), minutes > 0 ? "6 minutes ahead" : "90 minutes behind", "time server");
    }

    [Fact]
    public async Task Start_OldServer_IsRefused()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18 with { Version = "1.2.4" }, server.Url);

        await AssertRefused(InfluxStores.Options(front.Url), "InfluxDB 1.2.4 OSS is too old", "1.6 or newer");
    }

    [Fact]
    public async Task Start_NotAnInfluxDb_IsRefused()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, null);
        front.Queries.Enqueue(new InfluxFront.Answer(200, "<html>Logga in</html>"));

        await AssertRefused(InfluxStores.Options(front.Url), "cannot be read", "is an InfluxDB server");
    }

    [Fact]
    public async Task Start_Redirect_IsNotFollowed()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18 with { PingStatus = 302 }, server.Url);

        await AssertRefused(InfluxStores.Options(front.Url), "redirects", "where the server really is");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("017700000001")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Start_PrivateAddressNotAllowed_IsNeverConnected(string host)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        var options = InfluxStores.Options($"http://{host}:{new Uri(front.Url).Port}");
        options.AllowPrivateHost = false;

        await AssertRefused(options, "AllowPrivateHost");
        Assert.Empty(front.Requests);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2a00:1450::1", false)]
    public void Guard_Address_IsInnerOrNot(string address, bool isInner) => Assert.Equal(isInner, AddressGuard.IsInner(IPAddress.Parse(address)));

    [Fact]
    public async Task Start_CertificateOfNobody_IsRefusedUnlessItsAuthorityIsNamed()
    {
        using var certificate = SelfSigned();
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url, listen => listen.UseHttps(certificate));
        var options = InfluxStores.Options(front.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), "tls");

        await AssertRefused(options, "certificate", "CertificateAuthorityFile");

        options.CertificateAuthorityFile = folder.File("authority.pem");
        await File.WriteAllTextAsync(options.CertificateAuthorityFile, certificate.ExportCertificatePem(), Token);
        await server.AskAsync("CREATE DATABASE tls");
        await StartAsync(options);
    }

    [Fact]
    public async Task Start_ServerAwayButKnown_StartsAndCollects()
    {
        var options = InfluxStores.Options($"http://127.0.0.1:{InfluxServer.FreePort()}");
        Directory.CreateDirectory(folder.File("spool"));
        await using var store = InfluxStores.Make(options, folder.File("spool"));

        await store.StartAsync(Token);

        Assert.Equal(1, (await store.WriteAsync([Sample.Impressions(1)], Token)).Waiting);
        var fault = await Assert.ThrowsAsync<MetricStoreException>(async () => await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.Contains("1 observations", fault.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_EveryFault_IsListedWithItsCure()
    {
        var options = new InfluxOptions
        {
            Url = "influx:8086", Bucket = "b", Token = "secret-itself", User = "u", TimeoutSeconds = 0, SpoolMegabytes = 1, CachedWindows = -1, Database = "a\nb",
            CertificateAuthorityFile = folder.File("none"),
        };

        var faults = InfluxOptionsValidation.Faults(options).ToList();

        string[] settings = ["Url", "CertificateAuthorityFile", "Bucket", "Database", "Token", "User", "Token", "TimeoutSeconds", "SpoolMegabytes", "CachedWindows"];
        Assert.Equal(settings.Length, faults.Count);
        Assert.All(settings.Zip(faults), pair => Assert.StartsWith("Campaigns:Storage:Influx:" + pair.First, pair.Second, StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret-itself", StringComparison.Ordinal));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private async Task StartAsync(InfluxOptions options)
    {
        await using var store = InfluxStores.Make(options, folder.File("spool"));
        await store.StartAsync(Token);
    }

    private async Task<string> AssertRefused(InfluxOptions options, params string[] words)
    {
        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => StartAsync(options));
        Assert.All(words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
        return fault.Message;
    }
}
