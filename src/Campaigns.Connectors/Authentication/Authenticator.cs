using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Authentication;

/// <summary>Adds an account's secrets to its requests, and fetches access tokens where the platform wants them.</summary>
internal sealed class Authenticator(
    SourceAccount account, Uri baseAddress, Secrets secrets, Redactor redactor, AccessTokens tokens, Transport transport, Retries retries)
{
    private static readonly TimeSpan DefaultLife = TimeSpan.FromMinutes(30);

    private readonly HttpDefinition http = account.Connector.Http!;
    private readonly AuthenticationDefinition definition = account.Connector.Http!.Authentication;

    /// <summary>True when a refused token may be replaced by a fetched one.</summary>
    public bool CanRefresh => definition.Type is AuthenticationType.RefreshToken or AuthenticationType.ClientCredentials;

    /// <summary>The token of the moment, with when its key expires.</summary>
    public async Task<FetchedToken?> TokenAsync(string? refused, CancellationToken cancellationToken)
    {
        if (!CanRefresh)
        {
            return null;
        }

        var token = await tokens.GetAsync($"{account.Connector.Id} {account.SourceId}", refused, FetchAsync, cancellationToken);
        redactor.Add(token.Value);
        return token;
    }

    /// <summary>Adds what the platform wants to see.</summary>
    /// <param name="request">The request on its way out.</param>
    /// <param name="token">A fetched token; null when the secret itself is sent.</param>
    public void Authorize(OutgoingRequest request, string? token)
    {
        foreach (var (header, secret) in definition.Headers)
        {
            if (Secret(secret) is { } value)
            {
                request.AddHeader(header, value);
            }
        }

        if ((token ?? (definition.Token is { } name ? Secret(name) : null)) is { } sent)
        {
            Add(request, sent);
        }
    }

    /// <summary>Adds the key that is asked about, and the key that it is asked with.</summary>
    /// <param name="request">The request on its way out.</param>
    /// <param name="check">The question.</param>
    /// <exception cref="SourceFailureException">A secret is not where the source says.</exception>
    public void AuthorizeCheck(OutgoingRequest request, KeyCheckDefinition check)
    {
        Authorize(request, check.Token is { } name ? Secret(name) : null);
        request.AddQuery(check.Query, Secret(check.Secret)!);
    }

    private void Add(OutgoingRequest request, string token)
    {
        switch (definition.Type)
        {
            case AuthenticationType.Header:
                request.AddHeader(definition.Name!, token);
                break;
            case AuthenticationType.Query:
                request.AddQuery(definition.Name!, token);
                break;
            case AuthenticationType.Form:
                request.AddField(definition.Name!, token);
                break;
            default:
                request.AddHeader("Authorization", $"Bearer {token}");
                break;
        }
    }

    private string? Secret(string name)
    {
        var secret = secrets.Read(account, name);
        if (secret is not null)
        {
            redactor.Add(secret);
        }

        return secret;
    }

    private async Task<FetchedToken> FetchAsync(CancellationToken cancellationToken)
    {
        var refresh = definition.Type == AuthenticationType.RefreshToken && Secret(definition.RefreshToken!) is { } root
            ? new RotatingKey(secrets.Vault, account.SourceId, definition.RefreshToken!, root)
            : null;
        var key = refresh is null ? null : await refresh.FindAsync(cancellationToken);
        if (key is not null)
        {
            redactor.Add(key);
        }

        var fields = Fields(key);
        var address = definition.Address is ['/', ..] path
            ? new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + path)
            : Gateway.Through(http, baseAddress, new Uri(definition.Address!));
        var request = definition.Body == TokenBody.Form
            ? new PreparedRequest(RequestMethod.Post, address, [], [], null)
            : new PreparedRequest(RequestMethod.Post, address, [], null, JsonSerializer.SerializeToUtf8Bytes(fields.ToDictionary(StringComparer.Ordinal)));
        var (fetched, given) = await retries.RunAsync(
            async token =>
            {
                var answer = await transport.SendAsync(request, outgoing => AddFields(outgoing, fields), token);
                return Read(answer);
            },
            cancellationToken);
        if (refresh is not null)
        {
            await refresh.TakeAsync(given, cancellationToken);
        }

        return fetched;
    }

    private void AddFields(OutgoingRequest outgoing, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        foreach (var (name, value) in definition.Body == TokenBody.Form ? fields : [])
        {
            outgoing.AddField(name, value);
        }
    }

    private List<KeyValuePair<string, string>> Fields(string? refreshToken)
    {
        List<KeyValuePair<string, string?>> fields =
        [
            new("grant_type", refreshToken is null ? "client_credentials" : "refresh_token"),
            new("client_id", Secret(definition.ClientId!)),
            new("client_secret", Secret(definition.ClientSecret!)),
            new("refresh_token", refreshToken),
            new("scope", definition.Scope),
        ];
        return [.. fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!))];
    }

    private (FetchedToken Token, string? RefreshToken) Read(SourceAnswer answer)
    {
        var body = ParsedAnswer.TryParse(answer.Body);
        if (answer.Status is < 200 or >= 300 || body is not { } root || Text(root, "access_token") is not { Length: > 0 } value)
        {
            throw new AnswerFailureException(Refused(answer, body));
        }

        redactor.Add(value);
        var expiresIn = Seconds(root, FieldPath.Parse("expires_in"));
        var keyExpiresIn = definition.KeyExpiresIn is { } path ? Seconds(root, FieldPath.Parse(path)) : null;
        var given = Text(root, "refresh_token");
        if (given is not null)
        {
            redactor.Add(given);
        }

        return (new FetchedToken(value, answer.ReceivedAt + (expiresIn ?? DefaultLife), answer.ReceivedAt + keyExpiresIn), given);
    }

    private Verdict Refused(SourceAnswer answer, JsonElement? body)
    {
        // What stands in the answer is the platform's own word for the fault, as invalid_grant (RFC 6749 §5.2).
        var code = body is { } root ? Text(root, "error") ?? (root.ValueKind == JsonValueKind.Object ? JsonPlaces.Text(root, [FieldPath.Parse("code")]) : null) : null;
        var (kind, action) = answer.Status switch
        {
            429 => (FailureKind.RateLimited, ErrorAction.Wait),
            >= 500 => (FailureKind.Unavailable, ErrorAction.Retry),
            >= 200 and < 300 => (FailureKind.FormatChanged, ErrorAction.Stop),
            _ => (FailureKind.KeyRevoked, ErrorAction.Stop),
        };
        var explanation = body is { } told && Text(told, "error_description") is { } text ? " " + redactor.Redact(text.Length > 300 ? text[..300] : text) : string.Empty;
        return new Verdict(
            new SourceFailure(kind, string.Create(CultureInfo.InvariantCulture, $"The platform gave no access token (HTTP status {answer.Status}).{explanation}"))
            {
                PlatformCode = code is null ? null : redactor.Redact(code), HttpStatus = answer.Status,
            },
            action,
            new WaitHints(http.RateLimits).Read(answer, body));
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan? Seconds(JsonElement root, FieldPath path) =>
        JsonPlaces.First(root, path) is { } place && JsonNumbers.TryRead(place, out var seconds) && seconds is > 0 and < 1_000_000_000 ? TimeSpan.FromSeconds((double)seconds) : null;
}
