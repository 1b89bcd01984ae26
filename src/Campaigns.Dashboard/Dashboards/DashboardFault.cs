using System.Globalization;

namespace Campaigns.Dashboard.Dashboards;

/// <summary>A fault in a dashboard file: what is wrong, where, and what to write instead.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record DashboardFault(string File, long Line, long Column, string Message)
{
    /// <summary>The fault on one line, in the form that editors jump from.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message}");
}

/// <summary>Dashboard files that cannot be used. Holds every fault, not the first.</summary>
/// <param name="faults">The faults, at least one.</param>
public sealed class DashboardFilesException(IReadOnlyList<DashboardFault> faults)
    : Exception("Dashboard files have faults:\n" + string.Join('\n', faults))
{
    /// <summary>The faults in the order of files and lines.</summary>
    public IReadOnlyList<DashboardFault> Faults { get; } = faults;
}
