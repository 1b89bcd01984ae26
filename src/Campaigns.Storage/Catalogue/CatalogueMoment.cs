using System.Globalization;

namespace Campaigns.Storage.Catalogue;

/// <summary>Moments in the catalogue: ISO 8601 in UTC with seven decimals, so that text order is time order.</summary>
internal static class CatalogueMoment
{
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
