using System.Security.Cryptography;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Connectors;

/// <summary>The printed figures are input, not code: nobody corrects them in passing.</summary>
public class PublishedFiguresFileTests
{
    private const string Sha256 = "ecaaaeaa2eb28baeb902730800f7a72b0cb10372aee29703846a93ac39bc4e04";

    [Fact]
    public void PublishedFigures_AreByteForByteAsTheyWereHandedOver()
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFolder.Connectors, "published-report", "published-figures-2023.csv"));

        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
