using System.Text.RegularExpressions;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Recording;

/// <summary>A request that the sandbox has seen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query without secrets.</param>
/// <param name="Body">Body without secrets; empty when there was none.</param>
/// <param name="Status">HTTP status of the answer; 0 when the connection was cut before one.</param>
/// <param name="Fault">The fault it met; null when it was answered normally.</param>
public sealed record SeenRequest(int Number, DateTimeOffset At, Platform Platform, string Method, string Target, string Body, int Status, FaultKind? Fault)
{
    /// <summary>The question without its page: two requests with the same text ask for the same window.</summary>
    public string Question => RequestLog.WithoutPage($"{Method} {Target} {Body}".TrimEnd());
}

/// <summary>Every request the sandbox has seen, in order, without secrets.</summary>
public sealed partial class RequestLog
{
    private readonly List<SeenRequest> seen = [];
    private readonly Lock gate = new();

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    /// <summary>Forgets what was seen.</summary>
    public void Clear()
    {
        lock (gate)
        {
            seen.Clear();
        }
    }

    internal void Add(DateTimeOffset at, Platform platform, string method, string target, string body, int status, FaultKind? fault)
    {
        lock (gate)
        {
            seen.Add(new SeenRequest(seen.Count + 1, at, platform, method, WithoutSecrets(target), WithoutSecrets(body), status, fault));
        }
    }

    internal static string WithoutPage(string text) => PagePattern().Replace(text, "$1");

    internal static string WithoutSecrets(string text) => SecretPattern().Replace(text, "$1***");

    [GeneratedRegex(@"((?:access_token|input_token|token_auth|client_secret|refresh_token|app_secret|secret|code)=)[^&\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex SecretPattern();

    [GeneratedRegex("""([?&{,])(?:after|page|cursor|"pageToken")[=:]("[^"]*"|[^&\s}]*)&?""", RegexOptions.CultureInvariant)]
    private static partial Regex PagePattern();
}
