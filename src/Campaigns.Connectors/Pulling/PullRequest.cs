using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Pulling;

/// <summary>One report of one account over one window: the unit that is complete or not there at all.</summary>
/// <param name="Account">The account that is asked.</param>
/// <param name="Stream">Id of a stream in the connector's definition, as <c>ads_daily</c>.</param>
/// <param name="Window">
/// Days asked for, in the account's time zone, both included. For daily streams a custom range whose rows are days; for non-additive streams the very
/// window (day, week, month, flight to date, flight) that the figures will carry.
/// </param>
public sealed record PullRequest(SourceAccount Account, string Stream, Window Window);
