using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Network;

/// <summary>N4: a certificate that is not valid for the host is refused, also on a host that the operator allowed. There is no switch.</summary>
public class CertificateTests
{
    [Theory]
    [InlineData("self-signed", "127.0.0.1", 30)]
    [InlineData("expired", "127.0.0.1", -1)]
    [InlineData("for another host", "b.example.test", 30)]
    public async Task Read_CertificateThatIsNotValid_IsRefused(string fault, string name, int validDays)
    {
        Assert.NotEmpty(fault);
        using var certificate = Certificate(name, validDays);
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync(certificate);

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Asked);
    }

    private static X509Certificate2 Certificate(string name, int validDays)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-60), now.AddDays(validDays));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
