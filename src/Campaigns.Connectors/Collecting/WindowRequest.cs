using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>One request to make: a report over a window, with the places of the cursor that its whole answer fills.</summary>
/// <param name="Stream">Id of the report.</param>
/// <param name="Window">What is asked for: a range of days for a report of days, the very window for any other.</param>
/// <param name="Places">One day each for a report of days, otherwise the window itself.</param>
/// <param name="Latest">Last account day on which the platform answers for it.</param>
/// <param name="IsFirst">True when at least one of the places has never been answered.</param>
public sealed record WindowRequest(string Stream, Window Window, IReadOnlyList<Window> Places, DateOnly Latest, bool IsFirst);
