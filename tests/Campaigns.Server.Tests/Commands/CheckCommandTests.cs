using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_DeliveredFiles_AreValid()
    {
        using var folder = new TemporaryFolder();
        var result = await ServerProgram.RunAsync("check", "--data", folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^[1-9][0-9]* connectors, [1-9][0-9]* dashboards and 0 sources are valid.\n$", result.Output);
    }

    [Fact]
    public async Task Check_BrokenFiles_ListsEveryFault()
    {
        using var folder = new TemporaryFolder();
        var connector = Directory.CreateDirectory(folder.At("connectors/broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(connector, "connector.yaml"), "id: broken\nkind: telepathy\n", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder.At("dashboards"));
        await File.WriteAllTextAsync(folder.At("dashboards/campaign.yaml"), "id: [", TestContext.Current.CancellationToken);

        var result = await ServerProgram.RunAsync("check", $"--Campaigns:ConnectorsFolder={folder.At("connectors")}", $"--Campaigns:DashboardsFolder={folder.At("dashboards")}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken/connector.yaml:2", result.Error, StringComparison.Ordinal);
        Assert.Contains("dashboards/campaign.yaml", result.Error, StringComparison.Ordinal);
    }
}
