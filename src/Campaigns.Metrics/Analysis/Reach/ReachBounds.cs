namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Sharp bounds of a model: in closed form from single reaches, by linear programme where unions are known.</summary>
/// <param name="model">A model without contradiction.</param>
/// <param name="programs">The feasible programmes of the model in <see cref="ChannelGroups"/> without a channel alone; null when no union is known.</param>
internal sealed class ReachBounds(ReachModel model, IReadOnlyList<AtomProgram>? programs)
{
    /// <summary>Persons reached by any channel.</summary>
    public PersonInterval Union() => programs is null ? FrechetBounds.Union(model) : Solve(programs, atom => atom != 0, FrechetBounds.Union(model));

    /// <summary>Persons reached by one channel and no other.</summary>
    public PersonInterval OnlyBy(int channel) => programs is null ? FrechetBounds.OnlyBy(model, channel) : Solved(channel);

    // A small programme for each channel, with the others in groups, is quicker than one that holds them all.
    private PersonInterval Solved(int channel)
    {
        var groups = ChannelGroups.Of(model, channel);
        var own = groups.BitOf(channel);

        return Solve(AtomProgram.Create(model, groups), atom => atom == own, FrechetBounds.OnlyBy(model, channel));
    }

    // The closed form is never sharper; holding the programme's answer inside it removes its last rounding.
    private static PersonInterval Solve(IReadOnlyList<AtomProgram> programs, Func<int, bool> isCounted, PersonInterval closedForm)
    {
        var ranges = programs.Select(program => program.Range(isCounted)).ToList();
        var lower = closedForm.Clamp(ranges.Sum(range => range.Lower));
        if (closedForm.Upper is null)
        {
            return new PersonInterval(lower, null);
        }

        return new PersonInterval(lower, Math.Max(lower, closedForm.Clamp(ranges.Sum(range => range.Upper))));
    }
}
