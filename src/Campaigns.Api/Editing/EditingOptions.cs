namespace Campaigns.Api.Editing;

/// <summary>Who may enter costs, populations and targets, until the system knows who its users are.</summary>
public enum EditingMode
{
    /// <summary>Only somebody at the machine itself. The default.</summary>
    Loopback,

    /// <summary>Nobody.</summary>
    Off,

    /// <summary>Everybody who reaches the server: for a server that is itself behind a log-in.</summary>
    On,
}

/// <summary>Settings of entering, in <c>Campaigns:Editing</c>.</summary>
public sealed class EditingOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Campaigns:Editing";

    /// <summary>Who may enter. Default <see cref="EditingMode.Loopback"/>; set it to Off where the server stands behind a proxy on its own machine.</summary>
    public EditingMode Mode { get; set; } = EditingMode.Loopback;
}
