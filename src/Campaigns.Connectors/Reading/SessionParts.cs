using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.Reading;

/// <summary>What a session works with, made for one account.</summary>
internal sealed record SessionParts
{
    public required RequestBuilder Requests { get; init; }

    public required RequestValues Values { get; init; }

    public required Transport Transport { get; init; }

    public required Authenticator Authenticator { get; init; }

    public required AnswerJudge Judge { get; init; }

    public required AccountPace Pace { get; init; }

    public required Retries Retries { get; init; }

    public required Redactor Redactor { get; init; }

    public required TimeProvider Time { get; init; }
}
