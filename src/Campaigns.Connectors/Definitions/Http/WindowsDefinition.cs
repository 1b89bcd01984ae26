using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Which days may be asked for, and when they are final. Days are days of the account.</summary>
public sealed record WindowsDefinition
{
    /// <summary>What the figures' windows are: <c>day</c> for records of single days, or the windows that are asked for one by one.</summary>
    public required IReadOnlyList<WindowKind> Kinds { get; init; }

    /// <summary>Days that one request asks for, for records of single days. Default: 7.</summary>
    public int StepDays { get; init; } = 7;

    /// <summary>Longest window that the platform answers. Default: 400.</summary>
    public int MaxDays { get; init; } = 400;

    /// <summary>Days back that are read again, because the platform may have changed them. Default: 3.</summary>
    public int LookbackDays { get; init; } = 3;

    /// <summary>Days after a window's last day from which its figures are final. Default: 3.</summary>
    public int FinalAfterDays { get; init; } = 3;

    /// <summary>Days after a window's last day from which it may be asked for: 0 asks today for today, 1 for yesterday. Default: 1.</summary>
    public int AskAfterDays { get; init; } = 1;

    /// <summary>Days back that the platform still answers for. Default: 1095.</summary>
    public int HistoryDays { get; init; } = 1095;

    /// <summary>How <c>{from}</c> and <c>{to}</c> are written. Default: iso.</summary>
    public DateForm Dates { get; init; }

    /// <summary>Whether <c>{to}</c> is the last day or the day after it. Default: inclusive.</summary>
    public WindowEnd End { get; init; }
}
