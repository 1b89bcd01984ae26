using System.Net;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Requests;

/// <summary>Sends one request and reads its answer whole: within the time limit, the size limit and the hosts that are declared.</summary>
internal sealed class Transport(HttpClient client, HostRules hosts, TimeSpan timeout, TimeProvider time)
{
    private const int MaxRedirects = 4;

    /// <param name="request">The request without secrets.</param>
    /// <param name="authorize">Adds secrets; called anew for each request, and only for one whose host was checked.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <exception cref="AnswerFailureException">No whole answer came; asking again may help.</exception>
    public async Task<SourceAnswer> SendAsync(PreparedRequest request, Action<OutgoingRequest>? authorize, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, authorize, both.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Broken($"No whole answer came within {timeout.TotalSeconds:0} seconds.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw exception.InnerException is SourceFailureException refused ? refused : Broken(Describe(exception), exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Broken(exception is InvalidDataException ? "The answer's compression is broken." : "The connection broke before the answer was whole.", exception);
        }
    }

    private async Task<SourceAnswer> FollowAsync(PreparedRequest request, Action<OutgoingRequest>? authorize, CancellationToken cancellationToken)
    {
        for (var step = 0; ; step++)
        {
            hosts.Check(request.Address);
            var outgoing = new OutgoingRequest(request);
            authorize?.Invoke(outgoing);
            using var message = outgoing.ToMessage();
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location)
            {
                return await ReadAsync(response, cancellationToken);
            }

            if (step >= MaxRedirects || request.Method != RequestMethod.Get)
            {
                throw new SourceFailureException(new SourceFailure(FailureKind.FormatChanged, "The platform redirects where it should answer.") { HttpStatus = (int)response.StatusCode });
            }

            request = request with { Address = new Uri(request.Address, location) };
        }
    }

    private async Task<SourceAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > LimitedBody.MaxBytes)
        {
            throw LimitedBody.TooLarge();
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var content = await LimitedBody.ReadAsync(body, cancellationToken);
        var type = response.Content.Headers.ContentType;
        return new SourceAnswer((int)response.StatusCode, response.Headers, type?.MediaType ?? "application/octet-stream", content, time.GetUtcNow());
    }

    private static string Describe(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "The host has no address.",
        HttpRequestError.SecureConnectionError => "The host's certificate is not valid for it.",
        HttpRequestError.ConnectionError => "The host does not accept the connection.",
        HttpRequestError.ResponseEnded => "The connection broke before the answer was whole.",
        var other => $"The exchange with the host failed ({other}).",
    };

    private static AnswerFailureException Broken(string message, Exception cause) =>
        new(new Verdict(new SourceFailure(FailureKind.Unavailable, message), ErrorAction.Retry), cause);
}
