using Campaigns.Connectors.Portfolio;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>A record and where its file writes it.</summary>
/// <param name="Line">Line, or row of a table, counted from 1.</param>
/// <param name="Position">Position in the line, counted from 1; tells several records of one line apart.</param>
/// <param name="Record">The record.</param>
internal sealed record EnteredLine<T>(int Line, int Position, T Record);

/// <summary>The costs, targets and populations of a file, with their places.</summary>
internal sealed record PlanningContent(
    IReadOnlyList<EnteredLine<CostLine>> Costs, IReadOnlyList<EnteredLine<TargetLine>> Targets, IReadOnlyList<EnteredLine<PopulationTable>> Populations)
{
    public static readonly PlanningContent None = new([], [], []);

    public int Count => Costs.Count + Targets.Count + Populations.Count;

    public PlanningContent With(PlanningContent more) => new([.. Costs, .. more.Costs], [.. Targets, .. more.Targets], [.. Populations, .. more.Populations]);

    public PortfolioPlanning WithoutPlaces() => new(
        [.. Costs.Select(line => line.Record)], [.. Targets.Select(line => line.Record)], [.. Populations.Select(line => line.Record)]);
}
