using System.Collections.Concurrent;
using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Reading;

/// <summary>Makes sessions. Tokens and the pace of an account outlive them, so that two pulls of one account share one limit.</summary>
/// <param name="clients">Client for a set of allowed hosts.</param>
/// <param name="secrets">Where keys come from.</param>
/// <param name="time">The clock of waits, tokens and days.</param>
/// <param name="logger">Gets one line for each answer, without secrets.</param>
internal sealed class SessionFactory(Func<string, HttpClient> clients, Secrets secrets, TimeProvider time, ILogger<SourceReader> logger)
{
    private readonly AccessTokens tokens = new(time);
    private readonly ConcurrentDictionary<string, AccountMemory> memories = new(StringComparer.Ordinal);
    private readonly Retries retries = new(time);

    /// <summary>Sessions whose keys are never rotated for longer than the factory lives.</summary>
    public SessionFactory(Func<string, HttpClient> clients, Func<SourceAccount, string, string?> secrets, TimeProvider time, ILogger<SourceReader> logger)
        : this(clients, new Secrets(secrets, new MemoryVault()), time, logger)
    {
    }

    /// <exception cref="SourceFailureException">The account lacks what its connector declares, or its address may not be asked.</exception>
    public (SourceSession Session, AccountMemory Memory) Create(SourceAccount account)
    {
        var http = account.Connector.Http ?? throw new ArgumentException($"The connector {account.Connector.Id} does not ask over HTTP.", nameof(account));
        var address = account.BaseAddress ?? Gateway.Own(http) ?? throw Unusable(account, "has no address. The connector declares none: give the address of your own installation.");
        var hosts = new HostRules(http, account.AllowedHosts);
        hosts.Check(address);
        var redactor = Redactor(account, http);
        var transport = new Transport(clients(hosts.AllowedKey), hosts, TimeSpan.FromSeconds(http.TimeoutSeconds), time);
        var memory = memories.GetOrAdd(MemoryKey(account, address), _ => new AccountMemory(http, time));
        var session = new SourceSession(
            account,
            new SessionParts
            {
                Requests = new RequestBuilder(http, address),
                Values = Values(account, http),
                Transport = transport,
                Authenticator = new Authenticator(account, address, secrets, redactor, tokens, transport, retries),
                Judge = new AnswerJudge(http, redactor),
                Pace = memory.Pace,
                Retries = retries,
                Redactor = redactor,
                Time = time,
            },
            logger);
        return (session, memory);
    }

    // Every secret from the start: a session that goes on with a token another one fetched is never sent the others, but may see them in an answer.
    private Redactor Redactor(SourceAccount account, HttpDefinition http)
    {
        var redactor = new Redactor();
        foreach (var name in http.Secrets.Keys)
        {
            try
            {
                if (secrets.Read(account, name) is { } secret)
                {
                    redactor.Add(secret);
                }
            }
            catch (SourceFailureException)
            {
                // Told when it is needed.
            }
        }

        return redactor;
    }

    private static RequestValues Values(SourceAccount account, HttpDefinition http)
    {
        var values = new RequestValues().Set(Placeholders.ApiVersion, http.ApiVersion);
        foreach (var (name, parameter) in http.Parameters)
        {
            var value = account.Parameters.GetValueOrDefault(name) ?? parameter.Default;
            if (value is null && !parameter.Optional)
            {
                throw Unusable(account, $"does not say its '{name}' ({parameter.Name.En}).");
            }

            if (value is not null && !ParameterPattern.IsMatch(parameter, value))
            {
                throw Unusable(account, $"has a '{name}' ({parameter.Name.En}) that is none: it must match {parameter.Pattern}.");
            }

            values.Set(name, value);
        }

        return values;
    }

    private static string MemoryKey(SourceAccount account, Uri address) =>
        $"{account.Connector.Id} {address.Authority} {string.Join(' ', account.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";

    private static SourceFailureException Unusable(SourceAccount account, string why) => new(new SourceFailure(FailureKind.AccountNotFound, $"The source {account.SourceId} {why}"));
}
