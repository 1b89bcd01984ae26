using System.Text.Json;

namespace Campaigns.Storage.Transfer.Archives;

/// <summary>The first block: how to read the others.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">Version of the format; this program reads 1.</param>
/// <param name="Shape">Number of the last migration of the catalogue that the rows are from.</param>
/// <param name="MadeAt">When the export began, UTC.</param>
internal sealed record ArchiveHeader(string Format, int Version, int Shape, DateTimeOffset MadeAt)
{
    public const string FormatName = "campaigns archive";

    public const int CurrentVersion = 1;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    public static ArchiveHeader Read(ReadOnlySpan<byte> content) => JsonSerializer.Deserialize<ArchiveHeader>(content, JsonSerializerOptions.Web)!;
}
