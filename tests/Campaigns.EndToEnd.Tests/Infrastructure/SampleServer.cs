namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>A server with the sample data beside the printed figures.</summary>
public sealed class SampleServer : ServerProcess
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Settings => ["--Campaigns:SampleData=true"];
}

/// <summary>Tests that share the server with sample data and a browser.</summary>
[CollectionDefinition(Name)]
public sealed class SampleFixtures : ICollectionFixture<SampleServer>, ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Sample";
}
