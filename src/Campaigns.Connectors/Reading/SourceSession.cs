using System.Text.Json;
using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Reading;

/// <summary>Asks one account: adds secrets, keeps the pace, judges, asks again where that may help.</summary>
internal sealed partial class SourceSession(SourceAccount account, SessionParts parts, ILogger logger)
{
    public SourceAccount Account => account;

    public HttpDefinition Http => account.Connector.Http!;

    public RequestBuilder Requests => parts.Requests;

    public Redactor Redactor => parts.Redactor;

    public TimeProvider Time => parts.Time;

    public Authenticator Authenticator => parts.Authenticator;

    /// <summary>Values of the account's parameters, for templates.</summary>
    public RequestValues Values { get; } = parts.Values;

    /// <summary>The answer to a request, judged good.</summary>
    /// <exception cref="AnswerFailureException">No good answer came.</exception>
    public async Task<ParsedAnswer> AskAsync(PreparedRequest request, AnswerFormat format, CancellationToken cancellationToken)
    {
        string? refused = null;
        while (true)
        {
            var token = await parts.Authenticator.TokenAsync(refused, cancellationToken);
            try
            {
                return await parts.Retries.RunAsync(async stop => await AskOnceAsync(request, format, outgoing => parts.Authenticator.Authorize(outgoing, token?.Value), stop), cancellationToken);
            }
            catch (AnswerFailureException failure) when (failure.Verdict.Action == ErrorAction.RefreshToken && refused is null && token is not null)
            {
                // The token may have been withdrawn before its time. A second refusal is a person's to mend.
                refused = token.Value;
            }
        }
    }

    /// <summary>An answer as it is kept: without secrets.</summary>
    public RawAnswer Kept(PreparedRequest request, SourceAnswer answer) => new(
        account.SourceId, parts.Redactor.Redact(request.Origin), answer.ContentType, answer.ReceivedAt, parts.Redactor.Redact(answer.Body));

    /// <summary>When the key expires, as the platform says when it is asked; null when it does not expire, or the platform cannot be asked or does not tell.</summary>
    /// <exception cref="AnswerFailureException">The key itself was refused.</exception>
    public async Task<DateTimeOffset?> KeyExpiresAtAsync(CancellationToken cancellationToken)
    {
        if (Http.KeyCheck is not { } check)
        {
            return null;
        }

        try
        {
            var request = Requests.Build(check.Request, Values);
            var answer = await parts.Retries.RunAsync(
                async stop => await AskOnceAsync(request, AnswerFormat.Json, outgoing => parts.Authenticator.AuthorizeCheck(outgoing, check), stop), cancellationToken);
            return KeyCheck.ExpiresAt(check, answer.Root);
        }
        catch (AnswerFailureException failure) when (failure.Verdict.Failure.Kind is not (FailureKind.KeyExpired or FailureKind.KeyRevoked))
        {
            // Figures come all the same: that the key cannot be asked about is no reason to stop them.
            Log.KeyNotTold(logger, account.SourceId, failure.Verdict.Failure.Message);
            return null;
        }
        catch (FormatFaultException fault)
        {
            Log.KeyNotTold(logger, account.SourceId, parts.Redactor.RedactCut(fault.Message));
            return null;
        }
    }

    private async Task<ParsedAnswer> AskOnceAsync(PreparedRequest request, AnswerFormat format, Action<OutgoingRequest> authorize, CancellationToken cancellationToken)
    {
        var answer = await parts.Pace.RunAsync(stop => parts.Transport.SendAsync(request, authorize, stop), cancellationToken);
        Log.Answered(logger, account.SourceId, parts.Redactor.Redact(request.Address.GetLeftPart(UriPartial.Path)), answer.Status, answer.Body.Length);
        var tree = format == AnswerFormat.Json || answer.Status >= 300 ? Parse(answer, out var fault) : Csv(answer, out fault);
        if (parts.Judge.Judge(answer, format == AnswerFormat.Json || answer.Status >= 300 ? tree : null) is { } verdict)
        {
            throw new AnswerFailureException(verdict);
        }

        // A broken body may be a broken connection: asked again, and only then a changed format.
        return tree is { } root
            ? new ParsedAnswer(answer, root)
            : throw new AnswerFailureException(new Verdict(
                new SourceFailure(FailureKind.FormatChanged, fault!.Message) { HttpStatus = answer.Status }, ErrorAction.Retry), fault);
    }

    private static JsonElement? Parse(SourceAnswer answer, out FormatFaultException? fault) => Tree(answer, AnswerFormat.Json, out fault);

    private static JsonElement? Csv(SourceAnswer answer, out FormatFaultException? fault) => Tree(answer, AnswerFormat.Csv, out fault);

    private static JsonElement? Tree(SourceAnswer answer, AnswerFormat format, out FormatFaultException? fault)
    {
        try
        {
            fault = null;
            return ParsedAnswer.Parse(answer.Body, format);
        }
        catch (FormatFaultException exception)
        {
            fault = exception;
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "{Source}: when the key expires is not known: {Reason}")]
        public static partial void KeyNotTold(ILogger logger, string source, string reason);

        [LoggerMessage(1, LogLevel.Debug, "{Source}: {Address} answered {Status}, {Bytes} bytes.")]
        public static partial void Answered(ILogger logger, string source, string address, int status, int bytes);
    }
}
