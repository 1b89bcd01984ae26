using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Figures;

/// <summary>The stretch of days that a figure is about, in the account's own time zone.</summary>
[GraphQLName("Window")]
public sealed class WindowNode
{
    private readonly Window _window;

    /// <summary>Wraps the value.</summary>
    /// <param name="window">The window.</param>
    public WindowNode(Window window) => _window = window;

    /// <summary>What the stretch means.</summary>
    public WindowKind Kind => _window.Kind;

    /// <summary>First day, included; null when the source does not state it.</summary>
    public DateOnly? First => _window.First;

    /// <summary>Last day, included; null when the source does not state it or the stretch is still open.</summary>
    public DateOnly? Last => _window.Last;

    /// <summary>How finely the source stated the days.</summary>
    public DatePrecision Precision => _window.Precision;
}
