using Campaigns.Storage.Postgres;
using Campaigns.Storage.Tests.Influx;
using Campaigns.Storage.Tests.Postgres;

namespace Campaigns.Server.Tests.Roles;

/// <summary>A real InfluxDB and a real PostgreSQL with an empty database, and the arguments that name them.</summary>
internal sealed class TeamStores : IAsyncDisposable
{
    private readonly InfluxServer influx = new();
    private readonly PostgresServer postgres = new();

    private TeamStores()
    {
    }

    /// <summary>Settings of the database.</summary>
    public PostgresOptions Database { get; private set; } = new();

    /// <summary>Arguments of every process that opens the stores.</summary>
    public string[] Arguments =>
    [
        "--Campaigns:Storage:Metrics=influxdb",
        $"--Campaigns:Storage:Influx:Url={influx.Url}",
        "--Campaigns:Storage:Influx:AllowPrivateHost=true",
        "--Campaigns:Storage:Catalogue=postgresql",
        $"--Campaigns:Storage:PostgreSql:Connection={Database.Connection}",
        $"--Campaigns:Storage:PostgreSql:Password={Database.Password}",
    ];

    public static async Task<TeamStores> StartAsync()
    {
        var stores = new TeamStores();
        await stores.influx.InitializeAsync();
        stores.Database = await stores.postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        await influx.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
