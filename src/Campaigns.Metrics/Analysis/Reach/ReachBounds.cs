namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Sharp bounds of a model: in closed form from single reaches, by linear programme where unions are known.</summary>
/// <param name="model">A model without contradiction.</param>
/// <param name="programs">The feasible programmes of the model; null when no union is known.</param>
internal sealed class ReachBounds(ReachModel model, IReadOnlyList<AtomProgram>? programs)
{
    /// <summary>Persons reached by any channel.</summary>
    public PersonInterval Union() => programs is null ? FrechetBounds.Union(model) : Solve(atom => atom != 0, FrechetBounds.Union(model));

    /// <summary>Persons reached by one channel and no other.</summary>
    public PersonInterval OnlyBy(int channel) => programs is null
        ? FrechetBounds.OnlyBy(model, channel)
        : Solve(atom => atom == 1 << channel, FrechetBounds.OnlyBy(model, channel));

    // The closed form is never sharper; holding the programme's answer inside it removes its last rounding.
    private PersonInterval Solve(Func<int, bool> isCounted, PersonInterval closedForm)
    {
        var ranges = programs!.Select(program => program.Range(isCounted)).ToList();
        var lower = closedForm.Clamp(ranges.Sum(range => range.Lower));
        if (closedForm.Upper is null)
        {
            return new PersonInterval(lower, null);
        }

        return new PersonInterval(lower, Math.Max(lower, closedForm.Clamp(ranges.Sum(range => range.Upper))));
    }
}
