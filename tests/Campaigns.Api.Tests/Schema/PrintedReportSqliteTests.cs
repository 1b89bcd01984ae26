using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Schema;

/// <summary>Over the embedded store.</summary>
public sealed class PrintedReportSqliteTests : PrintedReportTests
{
    private protected override Task<ApiHost> StartAsync() => ApiHost.StartOnSqliteAsync();
}
