namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="Dark">Whether the system asks for the dark theme.</param>
/// <param name="Scripting">Whether scripts run.</param>
public sealed record View(int Width = 1280, bool Dark = false, bool Scripting = true);
