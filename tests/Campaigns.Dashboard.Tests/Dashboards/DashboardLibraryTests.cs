using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Tests.Dashboards;

public sealed class DashboardLibraryTests
{
    private static readonly IReadOnlyCollection<string> MetricIds = [.. MetricCatalog.All.Select(metric => metric.Id)];

    [Fact]
    public void Load_FilesOfTheRepository_AreValid()
    {
        DashboardLibrary library = DashboardLibrary.Load(RepositoryFolder.Of("dashboards"), MetricIds);

        Assert.Equal(["campaign"], library.All.Select(dashboard => dashboard.Id));
        Assert.Equal(["k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"], library.Campaign.Panels.Select(panel => panel.Id));
    }

    [Fact]
    public void Load_FolderWithoutTheCampaignsFile_SaysWhichFileIsMissing()
    {
        string folder = Directory.CreateTempSubdirectory("dashboards-").FullName;
        try
        {
            DashboardFilesException fault = Assert.Throws<DashboardFilesException>(() => DashboardLibrary.Load(folder, MetricIds));

            Assert.Equal("dashboards/campaign.yaml", Assert.Single(fault.Faults).File);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Load_SeveralFaultyFiles_NamesTheFaultsOfAll()
    {
        string folder = Directory.CreateTempSubdirectory("dashboards-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.yaml"), "id: b\npanels: []\n");
            File.WriteAllText(Path.Combine(folder, "campaign.yaml"), "id: campaign\npanels: 1\n");

            DashboardFilesException fault = Assert.Throws<DashboardFilesException>(() => DashboardLibrary.Load(folder, MetricIds));

            Assert.Equal(["dashboards/a.yaml", "dashboards/campaign.yaml"], fault.Faults.Select(one => one.File));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
