namespace Campaigns.Storage.Transfer.Archives;

/// <summary>One block as it was read, its checksum already compared.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">Place in the archive, from 0.</param>
/// <param name="Content">The bytes, uncompressed; valid until the next block is read.</param>
internal readonly record struct ArchiveBlock(BlockKind Kind, long Number, ReadOnlyMemory<byte> Content);
