using System.Diagnostics.CodeAnalysis;

namespace Campaigns.GraphQL.Execution;

/// <summary>Writes the JSON of a scalar or enum value.</summary>
/// <typeparam name="T">The C# type of the values; null never arrives here.</typeparam>
internal abstract class LeafWriter<T>
{
    /// <summary>Writes the value, or says why the GraphQL type cannot represent it; then nothing was written.</summary>
    public abstract bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem);
}
