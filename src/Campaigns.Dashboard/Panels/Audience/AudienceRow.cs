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

    /// <summary>True for the class of those of whom nothing is known.</summary>
    internal bool IsUnknown => Parts.OfType<string>().All(part => part == UnknownPart);

    /// <summary>The group: «Män 25–79 år», «Män, okänd ålder», «Okänt».</summary>
    internal string Name
    {
        get
        {
            if (IsUnknown)
            {
                return input.Texts["k7.okant"];
            }

            AudienceData known = Group.Audience with { Sex = Known(Group.Audience.Sex), Age = Known(Group.Audience.Age), Language = Known(Group.Audience.Language) };
            string?[] unknown =
            [
                Group.Audience.Sex == UnknownPart ? input.Texts["k7.okant_kon"] : null,
                Group.Audience.Age == UnknownPart ? input.Texts["k7.okand_alder"] : null,
                Group.Audience.Language == UnknownPart ? input.Texts["k7.okant_sprak"] : null,
            ];
            return CampaignWords.UpperFirst(string.Join(", ", unknown.Prepend(input.Words.Audience(known)).OfType<string>()));
        }
    }

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

    private static string? Known(string? part) => part == UnknownPart ? null : part;

    private IEnumerable<string?> Parts => [Group.Audience.Sex, Group.Audience.Age, Group.Audience.Language, Group.Audience.Region];
}
