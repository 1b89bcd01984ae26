namespace Campaigns.GraphQL.Execution;

/// <summary>Limits and behaviour of execution, changed with <c>ModifyRequestOptions</c>. All limits are on by default.</summary>
public sealed class RequestOptions
{
    /// <summary>How long an operation may run before it is answered with <c>EXECUTION_TIMEOUT</c>. Default 30 seconds; more than zero.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Operations that run at the same time; more wait. Default 64; at least 1.</summary>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>Operations that wait for a place; more are refused with <c>SERVER_BUSY</c> (503). Default 256; 0 or more.</summary>
    public int MaxQueuedExecutions { get; set; } = 256;

    /// <summary>Bytes of a response; more ends the operation with <c>RESPONSE_TOO_LARGE</c>. Default 50 MB.</summary>
    public long MaxResponseBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>Items of a list in a literal or variable; more is an error with <c>LIST_TOO_LONG</c>. Default 1,000.</summary>
    public int MaxListItems { get; set; } = 1_000;

    /// <summary>Documents kept parsed, validated and compiled. Default 1,000; 0 keeps none.</summary>
    public int DocumentCacheEntries { get; set; } = 1_000;

    /// <summary>Bytes of text of the documents kept, reckoned with what they take in memory. Default 64 MB.</summary>
    public long DocumentCacheBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether the message and stack of an unexpected exception go to the client in <c>extensions</c>. For development only. Default false.</summary>
    public bool IncludeExceptionDetails { get; set; }
}
