using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;

namespace Campaigns.Storage.Influx.Http;

/// <summary>One InfluxDB server, by HTTP. Written for 1.6 to 3: only <c>/ping</c>, <c>/write</c> (or <c>/api/v2/write</c>) and InfluxQL by <c>/query</c>.</summary>
/// <remarks>InfluxDB.Client cannot be restored here; the words are its words, so that it can take this class's place.</remarks>
internal sealed class InfluxClient
{
    private readonly HttpClient http;
    private readonly InfluxOptions options;
    private readonly TimeProvider time;
    private readonly Uri address;

    /// <summary>Takes a client whose own time limit is switched off.</summary>
    /// <param name="http">Sends; must not follow redirects.</param>
    /// <param name="options">Checked settings.</param>
    /// <param name="time">Clock of the time limits.</param>
    public InfluxClient(HttpClient http, InfluxOptions options, TimeProvider time)
    {
        this.http = http;
        this.options = options;
        this.time = time;
        address = new Uri(options.Url.TrimEnd('/') + "/");
    }

    /// <summary>The settings.</summary>
    public InfluxOptions Options => options;

    /// <summary>Writes lines.</summary>
    public WriteApiAsync GetWriteApiAsync() => new(this);

    /// <summary>Asks in InfluxQL.</summary>
    public QueryApi GetQueryApi() => new(this);

    /// <summary>Asks the server which version it is, and for its clock.</summary>
    /// <returns>The version, and how far the server's clock is ahead of this one; null when it does not tell the time.</returns>
    /// <exception cref="InfluxException">It did not answer, or refused.</exception>
    public Task<(InfluxVersion Version, TimeSpan? ClockAhead)> PingAsync(CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(address, "ping")), (response, _) =>
        {
            var version = InfluxVersion.Parse(Header(response, "X-Influxdb-Version"), Header(response, "X-Influxdb-Build"));
            return Task.FromResult((version, response.Headers.Date - time.GetUtcNow()));
        }, cancellationToken);

    /// <summary>Sends a request and reads its answer, with one time limit for each of the two.</summary>
    /// <param name="request">Makes the request.</param>
    /// <param name="read">Reads a successful answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InfluxException">It did not answer, or refused.</exception>
    internal async Task<T> SendAsync<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, RequestClock, Task<T>> read, CancellationToken cancellationToken)
    {
        using var clock = new RequestClock(TimeSpan.FromSeconds(options.TimeoutSeconds), time, cancellationToken);
        using var message = request();
        message.Headers.Authorization = Credential();
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, clock.Token);
            clock.Restart();
            return response.IsSuccessStatusCode
                ? await read(response, clock)
                : throw await ServerAnswer.ExplainAsync(response, time, clock.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable(string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.TimeoutSeconds} s."), null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw Explain(exception);
        }
    }

    /// <summary>The address of one of the server's resources.</summary>
    internal Uri Resource(string relative) => new(address, relative);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    // Read anew for each request: a secret that was exchanged in its file counts at once.
    private AuthenticationHeaderValue? Credential()
    {
        if (options.Token is { } token)
        {
            return new AuthenticationHeaderValue("Token", Secret("Token", token));
        }

        return options.User is { } user
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Secret("Password", options.Password!)}")))
            : null;
    }

    private static string Secret(string setting, string reference) =>
        SecretReference.TryRead($"{InfluxOptions.SectionName}:{setting}", reference, out var secret, out var fault)
            ? secret
            : throw new InfluxException(InfluxFaultKind.Configuration, fault);

    private InfluxException Explain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case InfluxException refused:
                    return refused;
                case AuthenticationException:
                    return new InfluxException(
                        InfluxFaultKind.Configuration,
                        $"The certificate of {address} is not accepted: {cause.Message} Give the server a certificate for this name, or name its authority in {InfluxOptions.SectionName}:CertificateAuthorityFile.",
                        innerException: exception);
            }
        }

        return Unavailable($"cannot be reached: {exception.Message}", exception);
    }

    private InfluxException Unavailable(string what, Exception? cause) => new(
        InfluxFaultKind.Unavailable,
        $"InfluxDB at {address} {what} Check that the server runs and that {InfluxOptions.SectionName}:Url is right.",
        innerException: cause);
}
