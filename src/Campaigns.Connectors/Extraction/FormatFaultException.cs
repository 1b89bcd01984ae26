namespace Campaigns.Connectors.Extraction;

/// <summary>An answer does not have the declared shape. Inside the reader only; nothing of the window counts then.</summary>
/// <param name="pointer">The place, RFC 6901.</param>
/// <param name="fault">What is wrong there.</param>
internal sealed class FormatFaultException(string pointer, string fault) : Exception($"{(pointer.Length == 0 ? "The answer" : pointer)}: {fault}");
