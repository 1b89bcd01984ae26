using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Method;

/// <summary>A metric as the page of methods explains it.</summary>
/// <param name="Anchor">Anchor on the page; never changed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id in the API and in files.</param>
/// <param name="Definition">What it counts.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Base">What is divided by what; null when nothing is.</param>
/// <param name="Sums">Over what it may be summed, in a sentence.</param>
/// <param name="Channels">Channels that measure it, in a list; null when none is known to.</param>
/// <param name="Source">Where the definition comes from.</param>
public sealed record MethodTerm(
    string Anchor,
    string Name,
    string Id,
    string Definition,
    string Unit,
    string? Base,
    string Sums,
    string? Channels,
    string Source)
{
    /// <summary>Every metric of the catalogue as a term.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="page">The request.</param>
    public static IReadOnlyList<MethodTerm> All(MetricCatalogueData catalogue, PageContext page) =>
        [.. catalogue.Metrics.Select(metric => Of(metric, catalogue.Channels, page))];

    private static MethodTerm Of(MetricTermData metric, IReadOnlyList<MeasuringChannelData> channels, PageContext page)
    {
        var texts = page.Texts;
        // A group measures what its parts do; naming both would say it twice.
        var measuring = channels.Where(channel => !channel.IsGroup && channel.Metrics.Any(own => own.Id == metric.Id)).Select(channel => channel.Name).ToList();
        var division = metric is { Numerator: { } numerator, Denominator: { } denominator }
            ? texts.Format("metod.delat", ("taljare", numerator.Name), ("namnare", denominator.Name))
            : null;
        return new(
            MetricKeys.KeyOf(metric.Id),
            metric.Name,
            metric.Id,
            metric.Description,
            texts["metod.enhet." + metric.Unit.ToString().ToLowerInvariant()],
            division,
            SumsOf(metric, page),
            measuring.Count == 0 ? null : page.Format.List(measuring),
            metric.Source);
    }

    private static string SumsOf(MetricTermData metric, PageContext page)
    {
        var over = metric.AdditiveOver.Select(one => page.Texts["metod.over." + one.ToString().ToLowerInvariant()]).ToList();
        return (over.Count, metric.Kind) switch
        {
            ( > 0, _) => page.Texts.Format("metod.summeras", ("over", page.Format.List(over))),
            (_, MetricKindData.Ratio) => page.Texts["metod.raknasom"],
            _ => page.Texts["metod.summerasinte"],
        };
    }
}
