using Campaigns.Connectors.Portfolio;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>A record and where its file writes it.</summary>
/// <param name="Line">Line, or row of a table, counted from 1.</param>
/// <param name="Position">Position in the line, counted from 1; tells several records of one line apart.</param>
/// <param name="Record">The record.</param>
internal sealed record EnteredLine<T>(int Line, int Position, T Record);

/// <summary>What a file of entries holds, with its places.</summary>
internal sealed record PlanningContent(
    IReadOnlyList<EnteredLine<CostLine>> Costs, IReadOnlyList<EnteredLine<TargetLine>> Targets, IReadOnlyList<EnteredLine<PopulationTable>> Populations)
{
    public static readonly PlanningContent None = new([], [], []);

    /// <summary>Exchange rates, which belong to no campaign.</summary>
    public IReadOnlyList<EnteredLine<RateLine>> Rates { get; init; } = [];

    /// <summary>Series breaks, which belong to no campaign.</summary>
    public IReadOnlyList<EnteredLine<BreakLine>> Breaks { get; init; } = [];

    public int Count => Costs.Count + Targets.Count + Populations.Count + Rates.Count + Breaks.Count;

    public PlanningContent With(PlanningContent more) => new([.. Costs, .. more.Costs], [.. Targets, .. more.Targets], [.. Populations, .. more.Populations])
    {
        Rates = [.. Rates, .. more.Rates],
        Breaks = [.. Breaks, .. more.Breaks],
    };

    public PortfolioPlanning WithoutPlaces() => new(
        [.. Costs.Select(line => line.Record)], [.. Targets.Select(line => line.Record)], [.. Populations.Select(line => line.Record)]);
}
