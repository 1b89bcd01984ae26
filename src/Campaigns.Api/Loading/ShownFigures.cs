using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Metrics.Figures;

namespace Campaigns.Api.Loading;

/// <summary>Notes computed figures when they are shown, so that a printed id can tell the value then, the value now and why they differ.</summary>
/// <param name="registry">The registry.</param>
/// <param name="clock">Tells when.</param>
public sealed class ShownFigures(IShownFigureRegistry registry, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Notes a figure and gives its id.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The id; null when the registry is full, so that no id is printed that leads nowhere.</returns>
    public async Task<string?> NoteAsync(DerivedFigure figure, CancellationToken cancellationToken)
    {
        var query = figure.Query.Canonical();
        var noted = await registry.RememberAsync(
            new ShownFigure(figure.Id, query, JsonSerializer.Serialize(ShownAnswer.Of(figure), Options), clock.GetUtcNow()), cancellationToken);

        // Forty bits: two questions of a million may meet. The later one gets no id rather than another figure's.
        return noted?.Query == query ? noted.Id : null;
    }

    /// <summary>The note of an id, with what was asked and answered; null when no such figure was shown.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<(ShownFigure Note, DerivedQuery Query, ShownAnswer Answer)?> FindAsync(string id, CancellationToken cancellationToken) =>
        await registry.FindAsync(id, cancellationToken) is { } note
            ? (note, DerivedQuery.Parse(note.Query), JsonSerializer.Deserialize<ShownAnswer>(note.Answer, Options)!)
            : null;
}

/// <summary>A computed figure as it was shown.</summary>
/// <param name="Value">The value or estimate; null without one.</param>
/// <param name="Low">Lower end; null when nothing is known.</param>
/// <param name="High">Upper end; null when nothing bounds it.</param>
/// <param name="Inputs">What it stood on.</param>
public sealed record ShownAnswer(decimal? Value, decimal? Low, decimal? High, IReadOnlyList<ShownInput> Inputs)
{
    internal static ShownAnswer Of(DerivedFigure figure) => new(
        figure.Value, figure.Low, figure.High, [.. figure.Expression.Leaves.Select(leaf => new ShownInput(leaf.Key!, leaf.Label.Sv, leaf.Label.En, leaf.Used))]);
}

/// <summary>One input of a computed figure as it was then.</summary>
/// <param name="Key">Its permanent id.</param>
/// <param name="Sv">What it is, in Swedish.</param>
/// <param name="En">The same in English.</param>
/// <param name="Value">Its value; null when it had none.</param>
public sealed record ShownInput(string Key, string Sv, string En, decimal? Value);
