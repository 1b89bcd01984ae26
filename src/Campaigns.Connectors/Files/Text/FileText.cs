namespace Campaigns.Connectors.Files.Text;

/// <summary>The decoded text of a file.</summary>
/// <param name="Content">The text without byte order mark.</param>
/// <param name="Encoding">Name of the encoding that it was read in, as <c>utf-8</c> or <c>windows-1252</c>.</param>
internal sealed record FileText(string Content, string Encoding);
