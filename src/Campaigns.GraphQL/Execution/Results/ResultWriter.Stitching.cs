namespace Campaigns.GraphQL.Execution;

/// <summary>The asynchronous side: places left open, and how the whole is put together when every field is done.</summary>
internal sealed partial class ResultWriter
{
    private List<Hole>? _holes;
    private List<NullableRegion>? _regions;

    /// <summary>Leaves the place of a value open.</summary>
    /// <returns>The writer of the value, with the current path.</returns>
    public ResultWriter OpenHole()
    {
        var child = Run.RentWriter(CurrentNode());
        (_holes ??= []).Add(new Hole(_position, child));
        return child;
    }

    /// <summary>Ends the stretch of an asynchronous field that failed.</summary>
    public void FailHole(FieldPlan field, Exception exception, OperationRun run)
    {
        CutBackTo(0);
        PathLength = 0;
        if (!run.IsFieldFailure(exception))
        {
            run.Abort(exception);
            Failed = true;
            return;
        }

        Failed = !ObjectWriter.Fail(this, field, exception);
    }

    /// <summary>Remembers a nullable position, when asynchronous fields inside it may still have to null it.</summary>
    /// <param name="start">Where its value starts.</param>
    public void CloseNullable(int start)
    {
        if (_holes is { Count: > 0 } && _holes[^1].Position >= start)
        {
            // An inner region comes before the outer one, so the first region that holds a hole is the innermost.
            (_regions ??= []).Add(new NullableRegion(start, _position, HolesBefore(start), _holes.Count - 1));
        }
    }

    /// <summary>Drops everything written since a position, asynchronous fields included: they run to their end, and nobody listens.</summary>
    public void CutBackTo(int start)
    {
        _position = start;
        if (_holes is { Count: > 0 })
        {
            var kept = HolesBefore(start);
            _holes.RemoveRange(kept, _holes.Count - kept);
            _regions?.RemoveAll(region => region.End > start);
        }
    }

    private int HolesBefore(int start)
    {
        var count = _holes!.Count;
        while (count > 0 && _holes[count - 1].Position >= start)
        {
            count--;
        }

        return count;
    }

    /// <summary>Whether other stretches have to be put into this one.</summary>
    public bool HasHoles => _holes is { Count: > 0 };

    /// <summary>Appends this stretch to another, with every hole filled and nulls propagated. Called when all fields are done.</summary>
    /// <returns>False when a null went through the whole stretch; nothing was appended then.</returns>
    public bool StitchInto(ResultWriter target)
    {
        if (Failed)
        {
            return false;
        }

        if (!HasHoles)
        {
            target.WriteRaw(Written);
            return true;
        }

        return new Stitcher(this, target).Run();
    }

    private ref struct Stitcher(ResultWriter source, ResultWriter target)
    {
        private readonly List<Hole> _holes = source._holes!;
        private readonly List<NullableRegion> _regions = source._regions ?? [];

        public readonly bool Run()
        {
            var start = target.Position;
            var outer = FailedRegions(out var failed);
            if (failed)
            {
                target.CutBackTo(start);
                return false;
            }

            var from = 0;
            for (var i = 0; i < _holes.Count; i++)
            {
                if (outer is not null && outer[i] is { } region)
                {
                    target.WriteRaw(source._buffer.AsSpan(from, region.Start - from));
                    target.WriteNull();
                    from = region.End;
                    i = region.LastHole;
                    continue;
                }

                target.WriteRaw(source._buffer.AsSpan(from, _holes[i].Position - from));
                _holes[i].Value.StitchInto(target);
                from = _holes[i].Position;
            }

            target.WriteRaw(source._buffer.AsSpan(from, source._position - from));
            return true;
        }

        /// <summary>For each hole the outermost region that its own or a neighbour's failure nulls.</summary>
        private readonly NullableRegion?[]? FailedRegions(out bool wholeFailed)
        {
            NullableRegion?[]? outer = null;
            wholeFailed = false;
            for (var i = 0; i < _holes.Count; i++)
            {
                if (!_holes[i].Value.SettlesToNull())
                {
                    continue;
                }

                var region = Innermost(i);
                if (region is null)
                {
                    wholeFailed = true;
                    return null;
                }

                outer ??= new NullableRegion?[_holes.Count];
                for (var hole = region.Value.FirstHole; hole <= region.Value.LastHole; hole++)
                {
                    if (outer[hole] is not { } known || known.Start > region.Value.Start || known.End < region.Value.End)
                    {
                        outer[hole] = region;
                    }
                }
            }

            return outer;
        }

        private readonly NullableRegion? Innermost(int hole)
        {
            foreach (var region in _regions)
            {
                if (region.FirstHole <= hole && hole <= region.LastHole)
                {
                    return region;
                }
            }

            return null;
        }
    }

    /// <summary>Whether this stretch ends as a null that its own position cannot hold.</summary>
    public bool SettlesToNull()
    {
        if (Failed || !HasHoles)
        {
            return Failed;
        }

        for (var i = 0; i < _holes!.Count; i++)
        {
            if (_holes[i].Value.SettlesToNull() && !InsideNullable(i))
            {
                // Remembered, so that deep trees are not asked again at every level.
                Failed = true;
                return true;
            }
        }

        return false;
    }

    private bool InsideNullable(int hole)
    {
        foreach (var region in _regions ?? [])
        {
            if (region.FirstHole <= hole && hole <= region.LastHole)
            {
                return true;
            }
        }

        return false;
    }
}
