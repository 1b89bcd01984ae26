using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Repository.Tests.Dashboards;

/// <summary>Every file in dashboards/ is valid against the metric catalogue.</summary>
public class DashboardFilesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "dashboards");

    [Fact]
    public void Library_AllDashboards_Loads()
    {
        var library = DashboardLibrary.Load(Folder, [.. MetricCatalog.All.Select(metric => metric.Id)]);

        Assert.Equal(Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal), library.All.Select(dashboard => dashboard.Id));
    }

    [Fact]
    public void Folder_SaysHowToAddOne() => Assert.True(File.Exists(Path.Combine(Folder, "README.md")));
}
