namespace Campaigns.Connectors.Extraction;

/// <summary>One record cannot be used, and the others can.</summary>
internal sealed class RecordRefusedException(string pointer, string reason) : Exception(reason)
{
    public string Pointer { get; } = pointer;
}
