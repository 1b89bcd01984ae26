using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Roles;

/// <summary>The executable with settings that cannot be used: it ends with one message that holds the cure, without a stack trace.</summary>
public sealed class WrongSettingsTests : IDisposable
{
    private const string Influx = "--Campaigns:Storage:Metrics=influxdb";
    private const string Postgres = "--Campaigns:Storage:Catalogue=postgresql";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Check that the server runs and that Campaigns:Storage:Influx:Url is right", Influx, "--Campaigns:Storage:Influx:Url=http://127.0.0.1:1", "--Campaigns:Storage:Influx:AllowPrivateHost=true")]
    [InlineData("AllowPrivateHost", Influx, "--Campaigns:Storage:Influx:Url=http://127.0.0.1:1")]
    [InlineData("Campaigns:Storage:Influx:Url", Influx, "--Campaigns:Storage:Influx:Url=influx:8086")]
    [InlineData("the environment variable CAMPAIGNS_NOT_SET is not set", Influx, "--Campaigns:Storage:Influx:Url=http://127.0.0.1:1", "--Campaigns:Storage:Influx:Token=env:CAMPAIGNS_NOT_SET")]
    [InlineData("cannot be reached", Postgres, "--Campaigns:Storage:PostgreSql:Connection=Host=127.0.0.1;Port=1;Database=d;Username=u", "--Campaigns:Storage:PostgreSql:Password=file:{password}")]
    [InlineData("must say where the secret is", Postgres, "--Campaigns:Storage:PostgreSql:Connection=Host=127.0.0.1;Port=1;Database=d;Username=u", "--Campaigns:Storage:PostgreSql:Password=in-plain-text")]
    [InlineData("Write sqlite or influxdb", "--Campaigns:Storage:Metrics=")]
    [InlineData("Write 90 to 36500 days", "--Campaigns:Retention:AnswerDays=7")]
    [InlineData("there is no role 'wroker'", "--role", "wroker")]
    public async Task Serve_SettingThatCannotBeUsed_EndsWithOneMessage(string cure, params string[] settings)
    {
        await File.WriteAllTextAsync(folder.At("password"), "long enough for a test", TestContext.Current.CancellationToken);

        var result = await ServerProgram.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0", "--data", folder.At("data"), .. settings.Select(setting => setting.Replace("{password}", folder.At("password"), StringComparison.Ordinal))]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(cure, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("in-plain-text", result.Output + result.Error, StringComparison.Ordinal);
    }
}
