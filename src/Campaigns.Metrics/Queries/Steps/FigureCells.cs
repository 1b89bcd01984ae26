using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Cells of one figure, and of none.</summary>
internal static class FigureCells
{
    public static ComparisonCell Of(Observation figure) => new()
    {
        Track = figure.Series.Track,
        Channel = figure.Series.Channel,
        Audience = figure.Series.Audience,
        State = CellStates.Of(figure),
        Value = figure.Value,
        Qualifier = figure.Quality.Qualifier,
        IdentityBasis = figure.Value is null ? null : figure.Quality.IdentityBasis,
        DenominatorBase = figure.Value is null ? null : figure.Quality.DenominatorBase,
        Window = figure.Window,
        Constructed = figure.Quality.Constructed,
        Inputs = [figure],
    };

    public static ComparisonCell Absent(string? track, string? channel, CellState state) => new() { Track = track, Channel = channel, State = state };
}
