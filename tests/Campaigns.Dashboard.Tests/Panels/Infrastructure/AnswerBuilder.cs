using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels;

/// <summary>Writes answers of the API by hand: short calls, complete records.</summary>
internal sealed class AnswerBuilder(Language language)
{
    internal static readonly DateTimeOffset ReadAt = new(2026, 11, 21, 12, 5, 0, TimeSpan.Zero);

    internal static readonly WindowData WholeFlight = new(WindowKind.Flight, null, null, DatePrecision.Day);

    internal static readonly AudienceData All = new("", null, null, null, null);

    internal static readonly AudienceData Men = new("age:25-79,sex:men", "men", "25-79", null, null);

    private int next;

    internal MetricData Metric(string id)
    {
        MetricDefinition metric = MetricCatalog.Get(id);
        string name = language == Language.En ? metric.Name.En : metric.Name.Sv;
        return new MetricData(id, name, Enum.Parse<MetricUnitData>(metric.Unit.ToString()), Enum.Parse<MetricKindData>(metric.Kind.ToString()));
    }

    internal ChannelData Channel(string id)
    {
        ChannelDefinition channel = ChannelCatalog.FindOrUnlisted(id);
        return new ChannelData
        {
            Id = id,
            Name = language == Language.En ? channel.NameEn : channel.NameSv,
            MediaType = channel.MediaType,
            IsGroup = channel.IsGroup,
            Metrics = [.. channel.Metrics.Select(metric => new MetricReference(metric))],
        };
    }

    internal NamedReference Named(string channel) => new(channel, Channel(channel).Name);

    internal FigureData Figure(
        string metric,
        decimal? value,
        string? track = null,
        string? channel = null,
        Qualifier qualifier = Qualifier.Unhedged,
        AudienceData? audience = null,
        WindowData? window = null,
        FigureStatus status = FigureStatus.Final)
    {
        string id = $"F-{++next:D8}";
        return new FigureData
        {
            Id = id,
            Metric = Metric(metric),
            Value = value,
            State = value is null ? CellState.Missing : CellState.Ready,
            Qualifier = qualifier,
            Status = status,
            Constructed = false,
            ObservedAt = ReadAt,
            Track = track is null ? null : new TrackReference(track),
            Channel = channel is null ? null : Channel(channel),
            Audience = audience ?? All,
            Window = window ?? WholeFlight,
            Source = new SourceReference("published-report"),
            Provenance = new ProvenanceData("ab12", $"/rows/{next}/value", "run-1"),
            Revisions = [new RevisionData(value, qualifier, status, ReadAt)],
        };
    }

    internal static ComparisonCellData Cell(FigureData figure, params FigureData[] alternatives) => new()
    {
        Track = figure.Track,
        Channel = figure.Channel,
        Audience = figure.Audience,
        State = CellState.Ready,
        Value = figure.Value,
        Qualifier = figure.Qualifier,
        Window = figure.Window,
        Derived = false,
        Constructed = figure.Constructed,
        Inputs = [figure],
        Alternatives = alternatives,
        Missing = [],
    };

    internal ComparisonCellData Derived(decimal value, string? track, string? channel, params FigureData[] inputs) => new()
    {
        Track = track is null ? null : new TrackReference(track),
        Channel = channel is null ? null : Channel(channel),
        Audience = All,
        State = CellState.Ready,
        Value = value,
        Qualifier = Qualifier.Unhedged,
        Window = WholeFlight,
        Derived = true,
        Constructed = false,
        Inputs = inputs,
        Alternatives = [],
        Missing = [],
    };

    internal ComparisonCellData Absent(CellState state, string? track, string channel) => new()
    {
        Track = track is null ? null : new TrackReference(track),
        Channel = Channel(channel),
        Audience = All,
        State = state,
        Qualifier = Qualifier.Unhedged,
        Derived = false,
        Constructed = false,
        Inputs = [],
        Alternatives = [],
        Missing = [],
    };

    internal static ComparisonGroupData Group(
        IReadOnlyList<ComparisonCellData> cells,
        IReadOnlyList<PrintedTotalData>? totals = null,
        IdentityBasis? identity = null,
        DenominatorBase? rateBase = null) => new(rateBase, identity, cells, totals ?? []);

    internal ComparisonData Comparison(string metric, params ComparisonGroupData[] groups) => new(Metric(metric), groups, []);
}
