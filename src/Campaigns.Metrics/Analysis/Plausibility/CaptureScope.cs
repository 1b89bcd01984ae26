using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>What a look judges: the windows and channels that a capture touched, or the reach of everything.</summary>
internal sealed class CaptureScope
{
    private readonly string? source;
    private readonly HashSet<string> channels = new(StringComparer.Ordinal);
    private readonly HashSet<(WindowKind Kind, DateOnly? First, DateOnly? Last)> windows = [];
    private readonly HashSet<string> flights = new(StringComparer.Ordinal);

    private CaptureScope(string? source) => this.source = source;

    /// <summary>Every source's reach against the population.</summary>
    public static CaptureScope Population { get; } = new(null);

    /// <summary>What the figures of one capture touch.</summary>
    public static CaptureScope Of(string source, IReadOnlyCollection<Observation> figures)
    {
        var scope = new CaptureScope(source);
        foreach (var figure in figures.Where(figure => figure.Series.Channel is not null))
        {
            scope.channels.Add(figure.Series.Channel!);
            scope.windows.Add((figure.Window.Kind, figure.Window.First, figure.Window.Last));
            if (figure is { Metric: "reach", Window.Kind: WindowKind.Flight or WindowKind.FlightToDate or WindowKind.Week })
            {
                scope.flights.Add(figure.Series.Channel!);
            }
        }

        return scope;
    }

    /// <summary>What to read.</summary>
    public IEnumerable<ObservationQuery> Queries(string campaign)
    {
        if (source is null)
        {
            yield return new ObservationQuery { Campaigns = [campaign], Metrics = ["reach"] };
            yield break;
        }

        if (channels.Count == 0)
        {
            yield break;
        }

        var open = windows.Any(window => window.First is null || window.Last is null);
        var all = new ObservationQuery { Campaigns = [campaign], Sources = [source], Channels = [.. channels] };
        yield return open ? all : all with { From = windows.Min(window => window.First), To = windows.Max(window => window.Last), WindowKinds = [.. windows.Select(window => window.Kind).Distinct()] };
        if (flights.Count > 0)
        {
            yield return all with { Channels = [.. flights], Metrics = ["reach"] };
        }
    }

    /// <summary>True when the look judged the warning, so that one not found again is gone.</summary>
    public bool Judges(CampaignWarning warning) => Judges(warning.Source, warning.Warning.Channel, warning.Warning.Rule, warning.Window);

    /// <inheritdoc cref="Judges(CampaignWarning)"/>
    public bool Judges(WarningLine line) => Judges(line.Source, line.Channel, line.Rule, line.Window);

    private bool Judges(string of, string channel, string rule, Window window) => source is null
        ? rule == PlausibilityRules.ReachExceedsPopulation
        : of == source && (PlausibilityRules.OfFlight.Contains(rule) ? flights.Contains(channel) : channels.Contains(channel) && windows.Contains((window.Kind, window.First, window.Last)));
}
