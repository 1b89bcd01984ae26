using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Whether a channel keeps up with its plan, on expected-final numbers.</summary>
[GraphQLName("Pacing")]
public sealed class PacingNode
{
    private static readonly LocalizedText NoDays = new(
        "Varken målet eller kampanjen har både första och sista dag, så det finns ingen plan att följa.",
        "Neither the target nor the campaign has both a first and a last day, so there is no plan to keep to.");

    private readonly PacingResult? _result;
    private readonly string _channel;
    private readonly decimal _target;

    /// <summary>Wraps the answer.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="target">Planned in all.</param>
    /// <param name="result">The answer; null when the plan has no days.</param>
    public PacingNode(string channel, decimal target, PacingResult? result)
    {
        _channel = channel;
        _target = target;
        _result = result;
    }

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_channel);

    /// <summary>Planned in all, evenly over the days of the target.</summary>
    public decimal Target => _target;

    /// <summary>Planned so far; null when the plan has no days.</summary>
    public decimal? Planned => _result?.Planned;

    /// <summary>Delivered so far, young days as what they are expected to become; null when a planned day has no figure.</summary>
    public decimal? Actual => _result?.Actual;

    /// <summary>Actual over planned, 1 when on plan; null when either is missing.</summary>
    public decimal? Pace => _result?.Pace;

    /// <summary>Expected at the end of the plan; null with fewer than five final days or with days missing.</summary>
    public decimal? Projection => _result?.Projection;

    /// <summary>Planned days up to now without a figure.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<DateOnly> MissingDays => _result?.MissingDays ?? [];

    /// <summary>What to tell somebody: off the plan, or that figures have not come.</summary>
    public PacingAlert Alert => _result?.Alert ?? PacingAlert.None;

    /// <summary>Why it cannot be judged, in words; null when it can.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => _result is null
        ? NoDays.In(language)
        : null;
}
