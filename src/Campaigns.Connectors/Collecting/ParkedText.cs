using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Figures that are mapped nowhere, as the text that is kept of them.</summary>
internal static class ParkedText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The text of figures.</summary>
    public static string Write(IEnumerable<AnswerFigure> figures) => JsonSerializer.Serialize(figures.Select(Row.Of), Options);

    /// <summary>The figures of a text.</summary>
    public static IReadOnlyList<AnswerFigure> Read(ParkedFigures parked) =>
        [.. JsonSerializer.Deserialize<List<Row>>(parked.Content, Options)!.Select(row => row.ToFigure(parked.ObservedAt))];

    /// <summary>A hash of the figures without their places: the same figures in another answer have the same one.</summary>
    public static string Digest(IEnumerable<AnswerFigure> figures)
    {
        var rows = figures.Select(figure => JsonSerializer.Serialize(Row.Of(figure) with { RawId = null, Pointer = null }, Options)).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..32];
    }

    private sealed record Row
    {
        public PlatformObject? Object { get; init; }

        public string? Channel { get; init; }

        public string? Audience { get; init; }

        public string? Placement { get; init; }

        public Window Window { get; init; }

        public string? Metric { get; init; }

        public decimal? Value { get; init; }

        public Quality? Quality { get; init; }

        public string? RawId { get; init; }

        public string? Pointer { get; init; }

        public static Row Of(AnswerFigure answer) => new()
        {
            Object = answer.Figure.Object,
            Channel = answer.Figure.Channel,
            Audience = answer.Figure.Audience.IsAll ? null : answer.Figure.Audience.Key,
            Placement = answer.Figure.Placement,
            Window = answer.Figure.Window,
            Metric = answer.Figure.Metric,
            Value = answer.Figure.Value,
            Quality = answer.Figure.Quality,
            RawId = answer.RawId,
            Pointer = answer.Figure.Pointer,
        };

        public AnswerFigure ToFigure(DateTimeOffset observedAt) => new(
            new PulledFigure
            {
                Object = Object!,
                Channel = Channel,
                Audience = AudienceCell.Parse(Audience),
                Placement = Placement,
                Window = Window,
                Metric = Metric!,
                Value = Value,
                Quality = Quality!,
                Pointer = Pointer ?? string.Empty,
            },
            RawId!,
            observedAt);
    }
}
