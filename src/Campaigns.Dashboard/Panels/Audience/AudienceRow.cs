using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Audience;

/// <summary>One group of the audience in one channel, in words.</summary>
internal sealed class AudienceRow(PanelInput input, TrackData? track, EqualityGroupData group)
{
    private const string UnknownPart = "unknown";

    internal TrackData? Track { get; } = track;

    internal EqualityGroupData Group { get; } = group;

    internal string ChannelId => Group.Channel?.Id ?? "okand";

    internal string ChannelName => Group.Channel?.Name ?? input.Texts["kanal.ej_angiven"];

    /// <summary>Stable id of the figure behind the count; null when it stands on several.</summary>
    internal string? FigureId => Group.Cell.Inputs is [var only] ? only.Id : null;

    /// <summary>True for the class of those whose group is not known.</summary>
    internal bool IsUnknown => Group.Audience.IsAll || Parts.Any(part => part == UnknownPart);

    /// <summary>The group: «män 25–79 år», «okänt».</summary>
    internal string Name => IsUnknown ? input.Texts["k7.okant"] : CampaignWords.UpperFirst(input.Words.Audience(Group.Audience) ?? Group.Audience.Key);

    /// <summary>What the group is a part by, so that sex and age are not mixed in one chart.</summary>
    internal string Dimension
    {
        get
        {
            string[] dimensions = [.. new[]
            {
                Group.Audience.Sex is null ? null : "kon",
                Group.Audience.Age is null ? null : "alder",
                Group.Audience.Language is null ? null : "sprak",
                Group.Audience.Region is null ? null : "region",
            }.OfType<string>()];
            return dimensions.Length == 0 ? "okant" : string.Join('-', dimensions);
        }
    }

    /// <summary>The count with the share of those whose group is known: «12 000 (53 %)».</summary>
    internal string Words
    {
        get
        {
            string count = input.Page.Format.Numbers.Whole(Group.Count ?? 0m);
            return Group.ShareOfKnown is { } share ? $"{count} ({input.Page.Format.Shares.Percent(share)})" : count;
        }
    }

    private IEnumerable<string?> Parts => [Group.Audience.Sex, Group.Audience.Age, Group.Audience.Language, Group.Audience.Region];
}
