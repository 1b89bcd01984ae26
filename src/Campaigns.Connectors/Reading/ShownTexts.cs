using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Reading;

/// <summary>Takes secrets out of what a platform's answer names: ids, names, placements and reasons are kept and shown as the answer itself is.</summary>
/// <param name="redactor">Knows the secrets of the account.</param>
internal sealed class ShownTexts(Redactor redactor)
{
    // The figures of a record name the same object.
    private readonly Dictionary<PlatformObject, PlatformObject> objects = [];

    /// <summary>The figures.</summary>
    public List<PulledFigure> Of(List<PulledFigure> figures)
    {
        for (var index = 0; index < figures.Count; index++)
        {
            var (named, placement) = (Of(figures[index].Object), Text(figures[index].Placement));
            if (!ReferenceEquals(named, figures[index].Object) || !ReferenceEquals(placement, figures[index].Placement))
            {
                figures[index] = figures[index] with { Object = named, Placement = placement };
            }
        }

        return figures;
    }

    /// <summary>The records that could not be used.</summary>
    public IReadOnlyList<RejectedRecord> Of(IReadOnlyList<RejectedRecord> rejected) =>
        [.. rejected.Select(record => record with { Reason = redactor.Redact(record.Reason) })];

    /// <summary>An object; the same when it names no secret.</summary>
    public PlatformObject Of(PlatformObject named)
    {
        if (!objects.TryGetValue(named, out var shown))
        {
            shown = new PlatformObject(
                Text(named.CampaignId), Text(named.CampaignName), Text(named.AdGroupId), Text(named.AdGroupName), Text(named.AdId), Text(named.AdName));
            objects[named] = shown = shown == named ? named : shown;
        }

        return shown;
    }

    private string? Text(string? text) => text is not null && redactor.Redact(text) is var clean && clean != text ? clean : text;
}
