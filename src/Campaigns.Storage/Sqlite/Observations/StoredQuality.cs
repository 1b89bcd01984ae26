using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>What makes two observations with the same value differ: the quality, and how finely the window's days were stated.</summary>
/// <param name="Quality">The quality.</param>
/// <param name="Precision">Not part of the natural key, so a changed precision is a revision.</param>
internal sealed record StoredQuality(Quality Quality, DatePrecision Precision)
{
    /// <summary>Columns in the order of <see cref="Bind"/> and <see cref="Read"/>.</summary>
    public const string Columns = "qualifier, status, identity_basis, denominator_base, constructed, source_unit, source_audience, date_precision";

    /// <summary>Binds the columns to the parameters from <paramref name="first"/> on.</summary>
    public void Bind(PreparedStatement statement, int first)
    {
        statement.Bind(first, Quality.Qualifier.ToString());
        statement.Bind(first + 1, Quality.Status.ToString());
        statement.Bind(first + 2, Quality.IdentityBasis?.ToString());
        statement.Bind(first + 3, Quality.DenominatorBase?.ToString());
        statement.Bind(first + 4, Quality.Constructed ? 1 : 0);
        statement.Bind(first + 5, Quality.SourceUnit);
        statement.Bind(first + 6, Quality.SourceAudience);
        statement.Bind(first + 7, Precision.ToString());
    }

    /// <summary>Reads the columns from <paramref name="first"/> on.</summary>
    public static StoredQuality Read(PreparedStatement row, int first)
    {
        var quality = new Quality
        {
            Qualifier = Enum.Parse<Qualifier>(row.Text(first)!),
            Status = Enum.Parse<FigureStatus>(row.Text(first + 1)!),
            IdentityBasis = row.Text(first + 2) is { } identity ? Enum.Parse<IdentityBasis>(identity) : null,
            DenominatorBase = row.Text(first + 3) is { } denominator ? Enum.Parse<DenominatorBase>(denominator) : null,
            Constructed = row.Int64(first + 4) == 1,
            SourceUnit = row.Text(first + 5),
            SourceAudience = row.Text(first + 6),
        };
        return new StoredQuality(quality, Enum.Parse<DatePrecision>(row.Text(first + 7)!));
    }
}
