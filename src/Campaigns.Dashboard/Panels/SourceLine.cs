using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels;

/// <summary>The line under a chart that says where its figures come from and when they were read.</summary>
public static class SourceLine
{
    /// <summary>The line; null when there is no figure.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="figures">The figures shown.</param>
    public static RichText? Of(PanelInput input, IEnumerable<FigureData> figures)
    {
        ArgumentNullException.ThrowIfNull(input);
        List<FigureData> shown = [.. figures];
        if (shown.Count == 0)
        {
            return null;
        }

        List<SourceData> sources = [.. input.Campaign.Sources.Where(source => shown.Any(figure => figure.Source.Id == source.Id))];
        string names = input.Page.Format.List([.. sources.Select(source => source.Document ?? source.Name)]);
        bool printed = sources.Count > 0 && sources.All(source => source.Document is not null);
        return RichText.Fill(
            input.Texts,
            printed ? "panel.kalla.tryckt" : "panel.kalla",
            ("kalla", names.Length == 0 ? input.Texts["kalla.okand"] : names),
            ("tid", Moment(input, shown.Max(figure => figure.ObservedAt))));
    }

    /// <summary>A moment of reading: «i dag 06:12», «2023-11-08 06:12».</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="moment">The moment.</param>
    public static Inline Moment(PanelInput input, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new DateInline(
            moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture),
            input.Page.Format.Dates.Recent(moment, input.Now));
    }
}
