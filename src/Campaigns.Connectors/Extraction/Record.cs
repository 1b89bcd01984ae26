using System.Text.Json;

namespace Campaigns.Connectors.Extraction;

/// <summary>One record of an answer with the parts that hold it.</summary>
/// <param name="Element">The record.</param>
/// <param name="Pointer">Its place, RFC 6901.</param>
/// <param name="Key">Name of the member that it is; null for an element of an array.</param>
/// <param name="Holder">The part that the path of records went through before; null at the outermost.</param>
internal sealed record Record(JsonElement Element, string Pointer, string? Key, Record? Holder);
