using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Figures;

/// <summary>The question behind a computed figure. Equal questions have one canonical text, from which the figure's id is made.</summary>
public sealed record DerivedQuery
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What is computed.</summary>
    public required DerivedKind Kind { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Track ids, ordinal order; null for the whole campaign.</summary>
    public IReadOnlyList<string>? Tracks { get; init; }

    /// <summary>Channel ids, ordinal order; null for all.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>First day; null for the whole flight.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null for the whole flight.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Knowledge as of this moment; null for the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Factor on the estimate of a reach; null for 1.</summary>
    public decimal? Factor { get; init; }

    /// <summary>What the channels of a reach count; null for what most count.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>Id of a price; null for what is no price.</summary>
    public string? Measure { get; init; }

    /// <summary>Whether production and fee are in a price; null for what is no price.</summary>
    public bool? Total { get; init; }

    /// <summary>Stage of the costs; null for the most certain.</summary>
    public CostStage? Stage { get; init; }

    /// <summary>Metric id of a comparison; null for what is none.</summary>
    public string? Metric { get; init; }

    /// <summary>Dimensions that a comparison keeps apart; null for what is none.</summary>
    public IReadOnlyList<Dimension>? By { get; init; }

    /// <summary>Audience keys that a comparison is restricted to, ordinal order; null for all.</summary>
    public IReadOnlyList<string>? Audiences { get; init; }

    /// <summary>Place of the cell in a comparison; null for what is none.</summary>
    public ComparedPlace? Place { get; init; }

    /// <summary>The question as text: members in one order, without those that are null.</summary>
    public string Canonical() => JsonSerializer.Serialize(
        this with { Tracks = Sorted(Tracks), Channels = Sorted(Channels), Audiences = Sorted(Audiences), By = By is null ? null : [.. By.Distinct().Order()], AsOf = AsOf?.ToUniversalTime(), Factor = Factor is { } factor and not 1 ? factor / 1.0000000000000000000000000000m : null },
        Options);

    /// <summary>The question of a canonical text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such question.</exception>
    public static DerivedQuery Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DerivedQuery>(text, Options) ?? throw new JsonException("The text is null.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"'{text}' is no question behind a figure: {fault.Message}", fault);
        }
    }

    private static IReadOnlyList<string>? Sorted(IReadOnlyList<string>? list) => list is null ? null : [.. list.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>What a computed figure is.</summary>
public enum DerivedKind
{
    /// <summary>Different persons reached by several channels.</summary>
    DeduplicatedReach,

    /// <summary>A price in one channel.</summary>
    ChannelPrice,

    /// <summary>Cost per person reached by any channel.</summary>
    PricePerReached,

    /// <summary>A cell of a comparison.</summary>
    Comparison,
}
