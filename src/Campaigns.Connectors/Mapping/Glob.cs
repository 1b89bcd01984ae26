namespace Campaigns.Connectors.Mapping;

/// <summary>A name pattern: <c>*</c> stands for any text, <c>?</c> for one character. Letters match in either case, whole names only.</summary>
/// <param name="Pattern">The pattern as written.</param>
public sealed record Glob(string Pattern)
{
    /// <summary>True when the whole name matches; false for a name that is not known.</summary>
    /// <param name="name">The name.</param>
    public bool Matches(string? name)
    {
        if (name is null)
        {
            return false;
        }

        // Back to the last star at a mismatch: at most pattern times name steps, whatever the pattern.
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < Pattern.Length && Pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < Pattern.Length && (Pattern[p] == '?' || char.ToUpperInvariant(Pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        return Pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
