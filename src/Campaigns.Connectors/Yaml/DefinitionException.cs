namespace Campaigns.Connectors.Yaml;

/// <summary>Definition files are wrong. The message lists every fault, one a line.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="faults">The faults, at least one.</param>
    public DefinitionException(IReadOnlyList<DefinitionFault> faults)
        : base(string.Join(Environment.NewLine, faults))
    {
        Faults = faults;
    }

    /// <summary>Every fault that was found, in the order of files and lines.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; }
}
