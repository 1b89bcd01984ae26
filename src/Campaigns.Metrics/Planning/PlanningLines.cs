using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Metrics.Planning;

/// <summary>The rules of the planning ledger that every store follows: ids, versions and what counted at a moment.</summary>
public static class PlanningLines
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The id of a line: its kind and the first 80 bits of SHA-256 over kind and key in base32, so that one key makes one line.</summary>
    /// <typeparam name="T">What is entered.</typeparam>
    /// <param name="idempotencyKey">The client's key.</param>
    public static string IdOf<T>(string idempotencyKey)
        where T : class, IPlanningRecord
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{T.Kind}\n{idempotencyKey}"));
        var text = new StringBuilder(T.Kind).Append('-');
        for (var bit = 0; bit < 80; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            text.Append(Alphabet[(pair >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }

    /// <summary>What counted at a moment: of each chain the newest version entered by then, without what had been withdrawn.</summary>
    /// <remarks>What is entered later never changes the answer for an earlier moment.</remarks>
    /// <typeparam name="T">What was entered.</typeparam>
    /// <param name="entries">All versions, in any order.</param>
    /// <param name="asOf">The moment, included; null for now.</param>
    /// <returns>By moment of the first version, then id.</returns>
    public static IReadOnlyList<PlanningEntry<T>> Current<T>(IEnumerable<PlanningEntry<T>> entries, DateTimeOffset? asOf = null)
        where T : class, IPlanningRecord => [.. Newest(entries, asOf).Where(entry => !entry.IsWithdrawal)];

    /// <summary>What had been withdrawn by a moment: the withdrawals, which say who, when and why.</summary>
    /// <typeparam name="T">What was entered.</typeparam>
    /// <param name="entries">All versions, in any order.</param>
    /// <param name="asOf">The moment, included; null for now.</param>
    /// <returns>By moment of the first version, then id.</returns>
    public static IReadOnlyList<PlanningEntry<T>> Withdrawn<T>(IEnumerable<PlanningEntry<T>> entries, DateTimeOffset? asOf = null)
        where T : class, IPlanningRecord => [.. Newest(entries, asOf).Where(entry => entry.IsWithdrawal)];

    /// <summary>Of each chain the newest version entered by a moment, withdrawals included.</summary>
    /// <typeparam name="T">What was entered.</typeparam>
    /// <param name="entries">All versions, in any order.</param>
    /// <param name="asOf">The moment, included; null for now.</param>
    /// <returns>By moment of the first version, then id.</returns>
    public static IReadOnlyList<PlanningEntry<T>> Newest<T>(IEnumerable<PlanningEntry<T>> entries, DateTimeOffset? asOf = null)
        where T : class, IPlanningRecord =>
    [
        .. entries
            .Where(entry => asOf is not { } moment || entry.EnteredAt <= moment)
            .GroupBy(entry => entry.Chain, StringComparer.Ordinal)
            .OrderBy(chain => chain.Min(entry => entry.EnteredAt))
            .ThenBy(chain => chain.Key, StringComparer.Ordinal)
            .Select(chain => chain.MaxBy(entry => entry.Version)!),
    ];

    /// <summary>The line that a request makes of its predecessor.</summary>
    /// <typeparam name="T">What is entered.</typeparam>
    /// <param name="line">The request.</param>
    /// <param name="predecessor">The version it names; null when it names none or there is none.</param>
    /// <param name="newest">Number of the newest version of the predecessor's chain.</param>
    public static PlanningAppend<T> Continue<T>(NewPlanningEntry<T> line, PlanningEntry<T>? predecessor, int newest)
        where T : class, IPlanningRecord
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(line.EnteredBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(line.IdempotencyKey);
        if (line.Withdrawal is not null && line.Supersedes is null)
        {
            throw new ArgumentException("A withdrawal names no line to withdraw. Give the id of its newest version.", nameof(line));
        }

        if (line.Supersedes is not null && predecessor is null)
        {
            return new PlanningAppend<T>(null, PlanningRefusal.UnknownPredecessor);
        }

        if (predecessor is not null && predecessor.Version != newest)
        {
            return new PlanningAppend<T>(null, PlanningRefusal.AlreadySuperseded);
        }

        var id = IdOf<T>(line.IdempotencyKey);

        return new PlanningAppend<T>(
            new PlanningEntry<T>(id, predecessor?.Chain ?? id, newest + 1, line.EnteredBy, line.EnteredAt, line.Withdrawal, line.Record), null);
    }
}
