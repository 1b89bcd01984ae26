namespace Campaigns.Connectors.Yaml;

/// <summary>What reading a definition file gave: a checked value, or every fault in it.</summary>
/// <typeparam name="T">What the file defines.</typeparam>
/// <param name="Value">The value; null exactly when there are faults.</param>
/// <param name="Faults">The faults; empty when the file is valid.</param>
public sealed record DefinitionResult<T>(T? Value, IReadOnlyList<DefinitionFault> Faults)
    where T : class
{
    /// <summary>The value of a valid file.</summary>
    /// <exception cref="DefinitionException">The file has faults; the message lists them all.</exception>
    public T OrThrow() => Value ?? throw new DefinitionException(Faults);
}
