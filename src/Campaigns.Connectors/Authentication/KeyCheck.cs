using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;

namespace Campaigns.Connectors.Authentication;

/// <summary>Reads from the answer about a key when it expires.</summary>
internal static class KeyCheck
{
    /// <summary>The earliest moment that the answer names, UTC; null when the key does not expire.</summary>
    /// <exception cref="FormatFaultException">The answer names no moment where it should.</exception>
    public static DateTimeOffset? ExpiresAt(KeyCheckDefinition check, JsonElement answer)
    {
        var moments = new List<DateTimeOffset>();
        foreach (var path in check.ExpiresAt)
        {
            if (JsonPlaces.First(answer, FieldPath.Parse(path)) is not { } place)
            {
                continue;
            }

            if (!JsonNumbers.TryRead(place, out var seconds) || seconds is < 0 or > 253_402_300_799)
            {
                throw new FormatFaultException(string.Empty, $"'{path}' is no moment in seconds.");
            }

            if (seconds > 0)
            {
                moments.Add(DateTimeOffset.FromUnixTimeSeconds((long)seconds));
            }
        }

        return moments.Count == 0 ? null : moments.Min();
    }
}
