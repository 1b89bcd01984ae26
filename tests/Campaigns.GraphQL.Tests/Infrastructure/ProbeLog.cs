namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>Tests that write to the probe's mutation log, which is one for the process: they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ProbeLog
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Probe log";
}
