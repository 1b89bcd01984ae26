using System.Net;
using Campaigns.Server.Roles;
using Campaigns.Storage;
using Microsoft.Extensions.Configuration;

namespace Campaigns.Server.Tests.Deployment;

/// <summary>compose.yaml against the rules of the Compose Specification that it relies on, and against ours: nothing runs as root, nothing has a default secret, nothing is reached from outside.</summary>
public sealed class ComposeFileTests
{
    // Keys of a service in the Compose Specification that the file may use; a misspelt one is found here.
    private static readonly string[] KnownKeys =
    [
        "build", "cap_add", "cap_drop", "command", "depends_on", "environment", "healthcheck", "image", "mem_limit", "networks", "ports", "read_only",
        "restart", "secrets", "security_opt", "stop_grace_period", "tmpfs", "user", "volumes",
    ];

    private static readonly ComposeFile File = ComposeFile.Read();

    public static TheoryData<string> Services => [.. File.Services.Keys];

    [Fact]
    public void File_HasTheServicesOfATeam()
    {
        Assert.Equal(["api", "dashboard", "influxdb", "postgres", "worker"], File.Services.Keys.Order(StringComparer.Ordinal));
        Assert.All(File.Keys, key => Assert.True(key is "name" or "services" or "networks" or "volumes" or "secrets" || key.StartsWith("x-", StringComparison.Ordinal), key));
        Assert.StartsWith("influxdb:2.7", File.Services["influxdb"].Text("image"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_IsHardenedAndWatched(string name)
    {
        var service = File.Services[name];

        Assert.Empty(service.Keys.Except([.. KnownKeys, "<<"], StringComparer.Ordinal));
        Assert.Equal("true", service.Text("read_only"));
        Assert.Equal(["ALL"], service.List("cap_drop"));
        Assert.Empty(service.List("cap_add"));
        Assert.Contains("no-new-privileges:true", service.List("security_opt"));
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", service.Text("user"));
        Assert.NotNull(service.Text("mem_limit"));
        Assert.Equal("unless-stopped", service.Text("restart"));
        Assert.NotNull(service.HealthCheck);
        Assert.Equal("CMD", ((List<object?>)service.HealthCheck["test"]!)[0]);
        Assert.Superset(new HashSet<string> { "interval", "timeout", "retries", "start_period" }, service.HealthCheck.Keys.Cast<string>().ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_NamesOnlyWhatTheFileDeclares(string name)
    {
        var service = File.Services[name];

        Assert.All(service.List("secrets"), secret => Assert.Contains(secret, File.Section("secrets").Keys));
        Assert.All(service.List("networks"), network => Assert.Contains(network, File.Section("networks").Keys));
        Assert.NotEmpty(service.List("networks"));
        Assert.All(service.List("volumes"), volume => Assert.Contains(volume.Split(':')[0], File.Section("volumes").Keys));
        Assert.All(service.Dependencies, dependency =>
        {
            Assert.Equal("service_healthy", dependency.Value);
            Assert.NotNull(File.Services[dependency.Key].HealthCheck);
        });
    }

    [Fact]
    public void Secrets_AreFilesAndStandNowhereElse()
    {
        Assert.All(File.Section("secrets").Values, secret =>
            Assert.StartsWith("./secrets/", (string)((Dictionary<object, object?>)secret!)["file"]!, StringComparison.Ordinal));
        foreach (var (name, service) in File.Services)
        {
            foreach (var (key, value) in service.Map("environment").Where(pair => IsSecret(pair.Key)))
            {
                var path = value.StartsWith("file:", StringComparison.Ordinal) ? value["file:".Length..] : value;
                Assert.True(path.StartsWith("/run/secrets/", StringComparison.Ordinal), $"{name}: {key}");
                Assert.Contains(path["/run/secrets/".Length..], service.List("secrets"));
            }
        }
    }

    [Fact]
    public void Ports_OnlyTheDashboardsOnThisMachine()
    {
        var published = File.Services.SelectMany(pair => pair.Value.List("ports").Select(port => (pair.Key, Port: port))).ToArray();

        var (service, port) = Assert.Single(published);
        Assert.Equal("dashboard", service);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(port.Split(':')[0])));
        Assert.All((string[])["stores", "pages"], network => Assert.Equal("true", ((Dictionary<object, object?>)File.Section("networks")[network]!)["internal"]));
        Assert.Equal(["outside", "stores"], File.Services["worker"].List("networks").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("stores", File.Services["dashboard"].List("networks"));
    }

    [Theory]
    [InlineData("worker", ProcessRoles.Worker)]
    [InlineData("api", ProcessRoles.Api)]
    [InlineData("dashboard", ProcessRoles.Dashboard)]
    public void Role_SettingsAreThoseThatTheProgramReads(string name, ProcessRoles role)
    {
        var service = File.Services[name];
        Assert.Equal(["serve", "--role", name], service.List("command"));
        var settings = service.Map("environment").Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([.. settings, new(RoleOptions.RolesKey, name)]).Build();

        var options = RoleOptions.Of(configuration);

        Assert.Equal(role, options.Roles);
        Assert.Equal(role == ProcessRoles.Dashboard ? new Uri("http://api:5080") : null, options.ApiAddress);
        var storage = configuration.GetSection(StorageOptions.SectionName);
        AssertBinds<StorageOptions>(storage, "Influx", "PostgreSql");
        AssertBinds<Storage.Influx.InfluxOptions>(storage.GetSection("Influx"));
        AssertBinds<Storage.Postgres.PostgresOptions>(storage.GetSection("PostgreSql"));
    }

    [Fact]
    public void Dockerfile_RunsAsAnOrdinaryUserWithTheProgramsDefaults()
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(ComposeFile.Folder, "src/Campaigns.Server/Dockerfile"));

        Assert.Contains("USER app", lines);
        Assert.Contains("VOLUME /data", lines);
        Assert.Contains(lines, line => line.Contains("--locked-mode", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("curl", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(":latest", StringComparison.Ordinal));
    }

    // Every key of a section is a property: a misspelt setting would be ignored in silence.
    private static void AssertBinds<T>(IConfigurationSection section, params string[] sections)
    {
        var known = typeof(T).GetProperties().Select(property => property.Name).Concat(sections);
        Assert.All(section.GetChildren(), child => Assert.Contains(child.Key, known));
    }

    private static bool IsSecret(string key) =>
        key.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || key.Contains("TOKEN", StringComparison.OrdinalIgnoreCase);
}
