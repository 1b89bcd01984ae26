using System.Globalization;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>A figure in its one stored form, so that 1.0 and 1.00 are one value and nothing is rounded.</summary>
/// <remarks>
/// Unknown is NULL; a whole number that fits 64 bits is an INTEGER; every other decimal is TEXT, invariant, without trailing zeros. All 28 digits of
/// a decimal survive. Most figures are whole numbers, which SQLite keeps in one to eight bytes and compares without parsing.
/// </remarks>
internal readonly record struct StoredValue
{
    // Dividing by one with 28 decimals takes the trailing zeros away.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly long number;
    private readonly string? text;
    private readonly bool known;

    private StoredValue(long number, string? text)
    {
        this.number = number;
        this.text = text;
        known = true;
    }

    /// <summary>The stored form of a figure; null is unknown.</summary>
    public static StoredValue From(decimal? value)
    {
        if (value is not { } figure)
        {
            return default;
        }

        return figure >= long.MinValue && figure <= long.MaxValue && decimal.Truncate(figure) == figure
            ? new StoredValue((long)figure, null)
            : new StoredValue(0, (figure / One).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads the column.</summary>
    public static StoredValue Read(PreparedStatement row, int column)
    {
        if (row.IsInteger(column))
        {
            return new StoredValue(row.Int64(column), null);
        }

        return row.Text(column) is { } text ? new StoredValue(0, text) : default;
    }

    /// <summary>The figure; null when unknown.</summary>
    public decimal? ToDecimal()
    {
        if (!known)
        {
            return null;
        }

        return text is null ? number : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>Binds it.</summary>
    public void Bind(PreparedStatement statement, int parameter)
    {
        if (known && text is null)
        {
            statement.Bind(parameter, number);
        }
        else
        {
            statement.Bind(parameter, text);
        }
    }
}
