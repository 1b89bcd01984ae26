namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>Tests that share one running server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteFixtures : ICollectionFixture<ServerProcess>, ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Site";
}
