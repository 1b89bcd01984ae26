using System.ComponentModel.DataAnnotations;

namespace Campaigns.Storage;

/// <summary>Where the figures live.</summary>
public sealed class StorageOptions
{
    /// <summary>Section of the configuration: <c>Campaigns:Storage</c>.</summary>
    public const string SectionName = "Campaigns:Storage";

    /// <summary>Folder of the database, relative to the working folder or absolute. Created when missing. Default <c>data</c>; must not be empty.</summary>
    [Required(ErrorMessage = $"{SectionName}:DataFolder is empty. Name the folder that holds the database, as with --data <folder>.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>Which store holds the figures: <c>sqlite</c> (default), or <c>influxdb</c>, which section <c>Campaigns:Storage:Influx</c> describes. Case does not matter.</summary>
    [RegularExpression("(?i)sqlite|influxdb", ErrorMessage = $"{SectionName}:Metrics is neither sqlite nor influxdb. Write one of the two.")]
    [Required(ErrorMessage = $"{SectionName}:Metrics is empty. Write sqlite or influxdb, or leave the setting out.")]
    public string Metrics { get; set; } = "sqlite";

    /// <summary>
    /// Which database holds the catalogue, the collection ledger and the kept answers: <c>sqlite</c> (default), or <c>postgresql</c>, which section
    /// <c>Campaigns:Storage:PostgreSql</c> describes and several processes may share. Case does not matter.
    /// </summary>
    [RegularExpression("(?i)sqlite|postgresql", ErrorMessage = $"{SectionName}:Catalogue is neither sqlite nor postgresql. Write one of the two.")]
    [Required(ErrorMessage = $"{SectionName}:Catalogue is empty. Write sqlite or postgresql, or leave the setting out.")]
    public string Catalogue { get; set; } = "sqlite";

    /// <summary>True when the catalogue lives in PostgreSQL.</summary>
    public bool UsesPostgres => string.Equals(Catalogue, "postgresql", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when everything lives in the embedded database.</summary>
    public bool IsEmbedded => !UsesInflux && !UsesPostgres;

    /// <summary>True when nothing lives in the embedded database, so that no process holds the data folder.</summary>
    public bool IsServed => UsesInflux && UsesPostgres;

    /// <summary>True when the figures live in InfluxDB.</summary>
    internal bool UsesInflux => string.Equals(Metrics, "influxdb", StringComparison.OrdinalIgnoreCase);
}
