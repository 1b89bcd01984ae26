namespace Campaigns.Storage;

/// <summary>Which store holds the figures.</summary>
public enum MetricStoreKind
{
    /// <summary>The embedded database in the data folder.</summary>
    Sqlite,

    /// <summary>An InfluxDB server; catalogue and kept answers stay where they are.</summary>
    InfluxDb,
}
