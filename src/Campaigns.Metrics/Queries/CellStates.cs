using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries;

/// <summary>The state that a stored figure stands in on its own.</summary>
public static class CellStates
{
    /// <summary>Ready with a value, otherwise the absence that its status names. A figure that vanished from its source keeps its value and is ready.</summary>
    /// <param name="figure">The figure.</param>
    public static CellState Of(Observation figure) => figure.Value is not null
        ? CellState.Ready
        : figure.Quality.Status switch
        {
            FigureStatus.Rejected => CellState.Rejected,
            FigureStatus.Suppressed => CellState.Suppressed,
            _ => CellState.Missing,
        };
}
