namespace Campaigns.Sandbox.Scenario;

/// <summary>Shares a whole number out over parts so that the parts add up to it exactly.</summary>
public static class Spread
{
    /// <summary>Parts in proportion to weights, by rounding the running total; a part with weight 0 gets 0.</summary>
    /// <remarks>With weights that are whole numbers themselves and a total not above their sum, no part exceeds its weight.</remarks>
    /// <param name="total">The number to share, at least 0.</param>
    /// <param name="weights">At least one above 0 when the total is not 0.</param>
    public static long[] Over(long total, IReadOnlyList<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        if (sum == 0 && total != 0)
        {
            throw new ArgumentException("A number cannot be shared over nothing.", nameof(weights));
        }

        var parts = new long[weights.Count];
        Int128 running = 0;
        long given = 0;
        for (var index = 0; index < parts.Length && sum > 0; index++)
        {
            running += weights[index];
            var upTo = (long)(total * running / sum);
            parts[index] = upTo - given;
            given = upTo;
        }

        return parts;
    }

    /// <summary>A reproducible number from 0 to 999 for a text: the same on every machine and run.</summary>
    public static int Noise(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        // Neighbouring texts differ in the low bits only; mixing spreads them.
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return (int)((hash ^ (hash >> 33)) % 1000);
    }
}
