namespace Campaigns.Metrics.Catalog;

/// <summary>An id that is not in the metric catalogue.</summary>
public sealed class UnknownMetricException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="id">What was asked for.</param>
    /// <param name="nearest">Ids that may have been meant, best first.</param>
    public UnknownMetricException(string id, IReadOnlyList<string> nearest)
        : base(Describe(id, nearest))
    {
        Id = id;
        Nearest = nearest;
    }

    /// <summary>What was asked for.</summary>
    public string Id { get; }

    /// <summary>Ids that may have been meant, best first; empty when none is near.</summary>
    public IReadOnlyList<string> Nearest { get; }

    private static string Describe(string id, IReadOnlyList<string> nearest)
    {
        var shown = id.Length > 60 ? id[..60] + "…" : id;
        var cure = nearest.Count > 0 ? $"Did you mean {string.Join(" or ", nearest)}?" : "The field 'metrics' lists all ids.";
        return $"There is no metric '{shown}'. {cure}";
    }
}
