using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>What tracks, channels, bases, audiences and absences of one campaign are called.</summary>
/// <param name="texts">Texts of the language.</param>
/// <param name="campaign">The campaign.</param>
public sealed class CampaignWords(TextSource texts, CampaignData campaign)
{
    /// <summary>True when the campaign has tracks, so that figures say which one they belong to.</summary>
    public bool HasTracks => campaign.Tracks.Count > 0;

    /// <summary>Name of a track; the words for figures that are not split by track when there is none.</summary>
    /// <param name="track">The track, or null.</param>
    public string Track(TrackReference? track) => track is null
        ? texts["spar.ihop"]
        : campaign.Tracks.FirstOrDefault(known => known.Id == track.Id)?.Name ?? track.Id;

    /// <summary>Name of a channel; the words for a figure whose source names none when there is none.</summary>
    /// <param name="channel">The channel, or null.</param>
    public string Channel(ChannelData? channel) => channel?.Name ?? texts["kanal.ej_angiven"];

    /// <summary>Channel and, in a campaign with tracks, track: «Snapchat, Unga».</summary>
    /// <param name="channel">The channel, or null.</param>
    /// <param name="track">The track, or null.</param>
    public string ChannelAndTrack(ChannelData? channel, TrackReference? track) =>
        HasTracks ? $"{Channel(channel)}, {LowerFirst(Track(track))}" : Channel(channel);

    /// <summary>Channel and track for a row of a chart, where room is scarce: a group by its short name, since the table beside it has the long one.</summary>
    /// <param name="channel">The channel, or null.</param>
    /// <param name="track">The track, or null.</param>
    public string ShortChannelAndTrack(ChannelData? channel, TrackReference? track) =>
        HasTracks ? $"{ShortChannel(channel)}, {LowerFirst(Track(track))}" : ShortChannel(channel);

    /// <summary>Channel for a row of a chart.</summary>
    /// <param name="channel">The channel, or null.</param>
    public string ShortChannel(ChannelData? channel) => (channel is null ? null : texts.Find($"kanal.kort.{channel.Id}")) ?? Channel(channel);

    /// <summary>What a unique count counts: «profiler».</summary>
    /// <param name="basis">The basis, or null.</param>
    public string Identity(IdentityBasis? basis) => basis is { } known ? texts[$"raknas.{known.ToString().ToLowerInvariant()}"] : texts["raknas.ej_angivet"];

    /// <summary>What a count counts, when the metric's own name does not say it: nothing for «Biobesökare» in visitors, or for pieces.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="basis">What is counted; null when the metric has no such thing.</param>
    public string? Counted(MetricData metric, IdentityBasis? basis)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return basis is null || metric.Unit == MetricUnitData.Units || metric.Name.Contains(Identity(basis), StringComparison.OrdinalIgnoreCase) ? null : Identity(basis);
    }

    /// <summary>What a rate is a share of: «av påbörjade visningar (minst två sekunder)».</summary>
    /// <param name="rateBase">The base, or null when none is stated.</param>
    public string Base(DenominatorBase? rateBase) => texts[$"bas.{(rateBase ?? DenominatorBase.NotStated).ToString().ToLowerInvariant()}"];

    /// <summary>Words for a part of the audience: «män 25–79 år»; null for all.</summary>
    /// <param name="audience">The part.</param>
    public string? Audience(AudienceData audience) => AudienceIn(texts, audience);

    /// <summary>Words for a part of the audience where no campaign is at hand; null for all.</summary>
    /// <param name="texts">Texts of the language.</param>
    /// <param name="audience">The part.</param>
    internal static string? AudienceIn(TextSource texts, AudienceData audience)
    {
        if (audience.IsAll)
        {
            return null;
        }

        string? sex = audience.Sex is null ? null : texts.Find($"kon.{audience.Sex}") ?? audience.Sex;
        string? age = audience.Age is null ? null : texts.Format("alder", ("alder", audience.Age.Replace('-', Formatering.EnDash)));
        string? language = audience.Language is null ? null : texts.Find($"malgrupp.sprak.{audience.Language}") ?? audience.Language;
        return string.Join(' ', new[] { sex, age, language, audience.Region }.OfType<string>());
    }

    /// <summary>The cell of an absent figure, in words.</summary>
    /// <param name="state">Why it is absent.</param>
    public AbsentCell Absent(CellState state) => state switch
    {
        CellState.Missing => new AbsentCell(texts["tillstand.saknas"], "ejansluten"),
        CellState.NotMeasured => new AbsentCell(texts["tillstand.matsinte"], "ejmatt"),
        CellState.Rejected => new AbsentCell(texts["tillstand.avvisad"], "avvisad"),
        CellState.Suppressed => new AbsentCell(texts["tillstand.skyddas"], "skyddad"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A cell with a value is not absent."),
    };

    /// <summary>The cell that stands where a cost would.</summary>
    public AbsentCell CostMissing => new(texts["tillstand.kostnadsaknas"], "kostnadsaknas");

    /// <summary>A heading inside a sentence: the first letter small.</summary>
    /// <param name="text">The heading.</param>
    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>A word at the start of a sentence or label: the first letter large.</summary>
    /// <param name="text">The words.</param>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
