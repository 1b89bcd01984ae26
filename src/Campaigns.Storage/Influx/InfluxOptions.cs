namespace Campaigns.Storage.Influx;

/// <summary>How to reach the InfluxDB that holds the figures when <c>Campaigns:Storage:Metrics</c> is <c>influxdb</c>.</summary>
public sealed class InfluxOptions
{
    /// <summary>Section of the configuration: <c>Campaigns:Storage:Influx</c>.</summary>
    public const string SectionName = "Campaigns:Storage:Influx";

    /// <summary>Address of the server, as <c>https://influx.example.se:8086</c>. No default; http or https, without user, query and fragment.</summary>
    public string Url { get; set; } = string.Empty;

    /// <summary>Database (InfluxDB 1 and 3), or the database that a bucket is mapped to (InfluxDB 2). Default <c>campaigns</c>, or the bucket's name.</summary>
    public string? Database { get; set; }

    /// <summary>Retention policy; null is the database's default. Its duration must be infinite.</summary>
    public string? RetentionPolicy { get; set; }

    /// <summary>Bucket of InfluxDB 2 or Cloud; together with <see cref="Organization"/> figures are written by <c>/api/v2/write</c>. Null: by <c>/write</c>.</summary>
    public string? Bucket { get; set; }

    /// <summary>Organization of the bucket; stands with <see cref="Bucket"/> or not at all.</summary>
    public string? Organization { get; set; }

    /// <summary>Where the API token is: <c>env:NAME</c> or <c>file:/path</c>. Excludes <see cref="User"/>.</summary>
    public string? Token { get; set; }

    /// <summary>User of Basic authentication, in plain text; stands with <see cref="Password"/>.</summary>
    public string? User { get; set; }

    /// <summary>Where the password is: <c>env:NAME</c> or <c>file:/path</c>.</summary>
    public string? Password { get; set; }

    /// <summary>PEM file of the authority that signed the server's certificate, for an authority of your own. Null: those of the system.</summary>
    public string? CertificateAuthorityFile { get; set; }

    /// <summary>True to allow an address within a private network or this machine. Default false: such addresses are refused.</summary>
    public bool AllowPrivateHost { get; set; }

    /// <summary>Longest time of one request in seconds, 1 to 600; default 30. A query may use it up to its first line of answer, then again for each.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>True to send lines compressed; default true. Costs processor time and saves about three quarters of the bytes.</summary>
    public bool Gzip { get; set; } = true;

    /// <summary>Folder of the spool, held by one process; null is <c>spool</c> in the data folder.</summary>
    public string? SpoolFolder { get; set; }

    /// <summary>How much may wait on the disk while the server is away, in megabytes (10^6 bytes), 16 to 1 000 000; default 1 000.</summary>
    public int SpoolMegabytes { get; set; } = 1_000;

    /// <summary>How many windows' histories are kept in memory for writing, 0 to 10 000 000; default 300 000, about 40 MB.</summary>
    public int CachedWindows { get; set; } = 300_000;

    /// <summary>The database to ask.</summary>
    internal string EffectiveDatabase => Database ?? Bucket?.Split('/')[0] ?? "campaigns";
}
