using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>A quality as columns of its table.</summary>
internal static class QualityColumns
{
    /// <summary>Columns in the order of <see cref="Bind"/> and <see cref="Read"/>.</summary>
    public const string Names = "qualifier, status, identity_basis, denominator_base, constructed, source_unit, source_audience, date_precision";

    /// <summary>Binds the columns to the parameters from <paramref name="first"/> on.</summary>
    public static void Bind(PreparedStatement statement, int first, StoredQuality stored)
    {
        var quality = stored.Quality;
        statement.Bind(first, quality.Qualifier.ToString());
        statement.Bind(first + 1, quality.Status.ToString());
        statement.Bind(first + 2, quality.IdentityBasis?.ToString());
        statement.Bind(first + 3, quality.DenominatorBase?.ToString());
        statement.Bind(first + 4, quality.Constructed ? 1 : 0);
        statement.Bind(first + 5, quality.SourceUnit);
        statement.Bind(first + 6, quality.SourceAudience);
        statement.Bind(first + 7, stored.Precision.ToString());
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
