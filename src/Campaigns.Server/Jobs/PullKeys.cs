using Campaigns.Connectors.Sources;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Names of jobs, triggers and what they carry. A job carries the source's id and days, never a key: a job store writes it down.</summary>
internal static class PullKeys
{
    /// <summary>Prefix of the execution groups: one job at a time for one account.</summary>
    public const string AccountPrefix = "account:";

    public const string RunId = "run";

    public const string First = "first";

    public const string Last = "last";

    private const string Jobs = "pull";

    /// <summary>The job of a source.</summary>
    public static JobKey Job(string source) => new(source, Jobs);

    /// <summary>The trigger of its schedule.</summary>
    public static TriggerKey Schedule(string source) => new(source, "schedule");

    /// <summary>The trigger of the attempt after a failure; there is at most one.</summary>
    public static TriggerKey Retry(string source) => new(source, "retry");

    /// <summary>The trigger of the run at start; there is at most one.</summary>
    public static TriggerKey CatchUp(string source) => new(source, "catch-up");

    /// <summary>The trigger of a request.</summary>
    public static TriggerKey Request(string id) => new(id, "request");

    /// <summary>The execution group of the account that a source reads: two sources of one account share its limits.</summary>
    public static string Account(SourceDefinition source) =>
        AccountPrefix + string.Join('/', source.Account.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Prepend(source.Connector.Id));
}
