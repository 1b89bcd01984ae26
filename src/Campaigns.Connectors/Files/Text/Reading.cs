namespace Campaigns.Connectors.Files.Text;

/// <summary>What reading a piece of text gave: a value, or why it was refused.</summary>
/// <typeparam name="T">What is read.</typeparam>
internal readonly record struct Reading<T>(T? Value, Finding? Refusal)
{
    public static implicit operator Reading<T>(T value) => new(value, null);

    public static implicit operator Reading<T>(Finding refusal) => new(default, refusal);
}
