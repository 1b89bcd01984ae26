namespace Campaigns.Storage.Tests.Influx.Fakes;

/// <summary>How a version of InfluxDB looks from outside. Every shape is taken from influxdb/facts.md; its section stands beside it.</summary>
/// <param name="Name">For test names.</param>
/// <param name="Version">Header X-Influxdb-Version; null for Cloud (§1).</param>
/// <param name="Build">Header X-Influxdb-Build (§1).</param>
/// <param name="PingStatus">204 up to 2, 200 on 3 (§1).</param>
/// <param name="PingBody">Body of the ping on 3 (§1).</param>
/// <param name="PingNeedsToken">On 3 the ping needs the credential (§1).</param>
/// <param name="TakesToken">True from 2 on: Authorization: Token (§2).</param>
/// <param name="HasBucketApi">/api/v2/write: from 1.8 on (§1).</param>
/// <param name="Unauthorized">Body of a 401 (§2).</param>
/// <param name="Forbidden">Body of a 403 (§2).</param>
/// <param name="MissingDatabase">Body of the 404 (§2, §3).</param>
/// <param name="Malformed">Body of a 400 for a bad line (§3).</param>
/// <param name="Internal">Body of a 500 (§3).</param>
/// <param name="TooLarge">Body of a 413 (§3).</param>
public sealed record VersionShape(
    string Name,
    string? Version,
    string? Build,
    int PingStatus,
    string PingBody,
    bool PingNeedsToken,
    bool TakesToken,
    bool HasBucketApi,
    string Unauthorized,
    string Forbidden,
    string MissingDatabase,
    string Malformed,
    string Internal,
    string TooLarge)
{
    public static readonly VersionShape V18 = new(
        "1.8", "1.8.10", "OSS", 204, string.Empty, PingNeedsToken: false, TakesToken: false, HasBucketApi: true,
        """{"error":"authorization failed"}""",
        """{"error":"\"ro\" user is not authorized to write to database \"d\""}""",
        """{"error":"database not found: \"nope\""}""",
        """{"error":"unable to parse 'LINE': missing fields"}""",
        """{"error":"timeout"}""",
        """{"error":"Request Entity Too Large"}""");

    public static readonly VersionShape V27 = new(
        "2.7", "v2.7.12", "OSS", 204, string.Empty, PingNeedsToken: false, TakesToken: true, HasBucketApi: true,
        """{"code":"unauthorized","message":"unauthorized access"}""",
        """{"code":"forbidden","message":"insufficient permissions for write"}""",
        """{"code":"not found","message":"no dbrp mapping found"}""",
        """{"code":"invalid","message":"unable to parse 'LINE': missing fields"}""",
        """{"code":"internal error","message":"unexpected error writing points to database: timeout"}""",
        """{"code":"request too large","message":"cannot read data: points batch is too large"}""");

    public static readonly VersionShape V3 = new(
        "3", "3.10.1", "Core", 200, """{"version":"3.10.1","revision":"abc","process_id":"1"}""", PingNeedsToken: true, TakesToken: true, HasBucketApi: true,
        """{"error": "the request was not authenticated"}""",
        """{"error": "the request was not authorized"}""",
        """{"error":"database not found"}""",
        """{"error":"partial write of line protocol occurred","data":[{"original_line":"LINE","line_number":1,"error_message":"missing fields"}]}""",
        "internal error",
        "request too large");

    public static readonly VersionShape Cloud = V27 with { Name = "Cloud", Version = null, Build = null };

    public static IReadOnlyList<VersionShape> All { get; } = [V18, V27, V3, Cloud];

    public override string ToString() => Name;
}
