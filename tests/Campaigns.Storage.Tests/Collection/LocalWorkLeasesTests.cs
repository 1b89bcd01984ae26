using Campaigns.Metrics.Collection;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Tests.Contract;

namespace Campaigns.Storage.Tests.Collection;

/// <summary>The contract, held within one process.</summary>
public sealed class LocalWorkLeasesTests : WorkLeasesContract
{
    private readonly LocalWorkLeases leases = new();

    protected override IWorkLeases First => leases;

    protected override IWorkLeases Second => leases;
}
