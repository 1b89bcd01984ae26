namespace Campaigns.Metrics.Observations;

/// <summary>Where a figure was read: which answer, and where in it (domain/analysis.md N4).</summary>
/// <param name="RawId">SHA-256 of the kept answer or file, 64 lower-case hexadecimal digits.</param>
/// <param name="Pointer">The place in it: a JSON Pointer (RFC 6901), or <c>/rows/{line}/{column}</c> in a file, line counted from 1 with the header as line 1; in a workbook <c>/sheets/{sheet}</c> stands before it.</param>
/// <param name="RunId">The run that brought it.</param>
public sealed record Provenance(string RawId, string Pointer, string RunId);
