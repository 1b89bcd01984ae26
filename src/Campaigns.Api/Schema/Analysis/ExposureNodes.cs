using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Exposure;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>How many views of a channel lasted how long, in seconds that all channels share.</summary>
[GraphQLName("VideoLadder")]
public sealed class VideoLadderNode
{
    private readonly ChannelLadder _ladder;

    /// <summary>Wraps the record.</summary>
    /// <param name="ladder">The ladder.</param>
    public VideoLadderNode(ChannelLadder ladder) => _ladder = ladder;

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_ladder.Channel);

    /// <summary>The steps asked for.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<VideoStepNode> Steps => [.. _ladder.Steps.Select(step => new VideoStepNode(
        step.Seconds, step.Views is { } views ? new ValueIntervalNode(views.Lower, views.Upper) : null, step.Views?.Estimate))];

    /// <summary>Length of the film in seconds that shares of it were turned into seconds with: the one asked with, or the campaign's own film; null when not known.</summary>
    public decimal? LengthSeconds => _ladder.LengthSeconds;

    /// <summary>Seconds watched in all; null without the film's length.</summary>
    public ValueIntervalNode? WatchSeconds => _ladder.WatchSeconds is { } watched ? new ValueIntervalNode(watched.Lower, watched.Upper) : null;

    /// <summary>Whether the channel's own watch time agrees with the ladder; null when it gives none or nothing bounds it.</summary>
    public bool? WatchTimeFits => _ladder.WatchTimeFits;

    /// <summary>What a reader must know, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. _ladder.Notes.Select(note => note.In(language))];
}

/// <summary>Views of at least so many seconds.</summary>
/// <param name="Seconds">The seconds.</param>
/// <param name="Interval">The views: exact where the channel publishes that step; null for more seconds than the film has.</param>
/// <param name="Estimate">Estimate between two published steps; null without both.</param>
[GraphQLName("VideoStep")]
public sealed record VideoStepNode(int Seconds, ValueIntervalNode? Interval, decimal? Estimate);

/// <summary>Persons exposed enough: in at least so many channels, or at least so many times within one.</summary>
[GraphQLName("EffectiveExposure")]
public sealed class EffectiveExposureNode
{
    private readonly EffectiveReach? _reach;
    private readonly IReadOnlyList<ChannelFrequency> _frequencies;

    /// <summary>Wraps the answers.</summary>
    /// <param name="minChannels">The number of channels asked for.</param>
    /// <param name="minFrequency">The number of times asked for.</param>
    /// <param name="reach">Over channels; null when nothing can be said.</param>
    /// <param name="frequencies">Within each channel.</param>
    public EffectiveExposureNode(int minChannels, int minFrequency, EffectiveReach? reach, IReadOnlyList<ChannelFrequency> frequencies)
    {
        MinChannels = minChannels;
        MinFrequency = minFrequency;
        _reach = reach;
        _frequencies = frequencies;
    }

    /// <summary>The number of channels asked for.</summary>
    public int MinChannels { get; }

    /// <summary>The number of times asked for.</summary>
    public int MinFrequency { get; }

    /// <summary>Persons reached in at least so many channels; null when fewer have a reach or the sources contradict each other.</summary>
    public ValueIntervalNode? Interval => ValueIntervalNode.Of(_reach?.Interval);

    /// <summary>Estimate inside the interval; null without a population.</summary>
    public decimal? Estimate => _reach?.Estimate;

    /// <summary>Persons that each channel reached at least so many times.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<ChannelFrequencyNode> Frequencies => [.. _frequencies.Select(frequency => new ChannelFrequencyNode(frequency))];
}

/// <summary>Persons that one channel reached at least so many times.</summary>
[GraphQLName("ChannelFrequency")]
public sealed class ChannelFrequencyNode
{
    private readonly ChannelFrequency _frequency;

    /// <summary>Wraps the record.</summary>
    /// <param name="frequency">The record.</param>
    public ChannelFrequencyNode(ChannelFrequency frequency) => _frequency = frequency;

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_frequency.Channel);

    /// <summary>Bounds, whatever the distribution; null when nothing can be said.</summary>
    public ValueIntervalNode? Interval => ValueIntervalNode.Of(_frequency.Interval);

    /// <summary>Estimate by the negative binomial model, marked as a model wherever it is shown; null without one.</summary>
    public decimal? Estimate => _frequency.Estimate;

    /// <summary>Where the numbers come from; null when there are none.</summary>
    public FrequencyMethod? Method => _frequency.Method;

    /// <summary>Why something is missing, in words; null when nothing is.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => _frequency.Reason?.In(language);
}
