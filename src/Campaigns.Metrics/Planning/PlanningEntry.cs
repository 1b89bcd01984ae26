namespace Campaigns.Metrics.Planning;

/// <summary>One line of the planning ledger: what was entered, by whom and when. Lines are appended; a change is a new version of the same chain.</summary>
/// <typeparam name="T">What was entered.</typeparam>
/// <param name="Id">Permanent id of this version, as <c>cost-5N2Q…</c>.</param>
/// <param name="Chain">Id of the first version; all versions of one thing share it.</param>
/// <param name="Version">1 for the first version, one more for each after.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredAt">When it was entered, UTC.</param>
/// <param name="Withdrawal">Why the thing no longer counts; null while it does.</param>
/// <param name="Record">What was entered; of a withdrawal what it withdraws.</param>
public sealed record PlanningEntry<T>(string Id, string Chain, int Version, string EnteredBy, DateTimeOffset EnteredAt, string? Withdrawal, T Record)
    where T : class, IPlanningRecord
{
    /// <summary>True when this version says that the thing no longer counts.</summary>
    public bool IsWithdrawal => Withdrawal is not null;
}

/// <summary>A line to append.</summary>
/// <typeparam name="T">What is entered.</typeparam>
/// <param name="Record">What is entered.</param>
/// <param name="EnteredBy">Who enters it, not blank.</param>
/// <param name="EnteredAt">When, UTC.</param>
/// <param name="IdempotencyKey">The client's own key: the same key again is the same line, so that a repeated request enters nothing twice. Not blank.</param>
/// <param name="Supersedes">Id of the version it replaces, the newest of its chain; null for a new thing.</param>
/// <param name="Withdrawal">Why the thing no longer counts; null for an ordinary line. Needs <paramref name="Supersedes"/>.</param>
public sealed record NewPlanningEntry<T>(T Record, string EnteredBy, DateTimeOffset EnteredAt, string IdempotencyKey, string? Supersedes = null, string? Withdrawal = null)
    where T : class, IPlanningRecord;

/// <summary>What came of appending.</summary>
/// <typeparam name="T">What was entered.</typeparam>
/// <param name="Entry">The line, new or as entered before under the same key; null exactly when <paramref name="Refusal"/> is not.</param>
/// <param name="Refusal">Why nothing was entered.</param>
public sealed record PlanningAppend<T>(PlanningEntry<T>? Entry, PlanningRefusal? Refusal)
    where T : class, IPlanningRecord;

/// <summary>Why a line was not appended.</summary>
public enum PlanningRefusal
{
    /// <summary>There is no line of the id to supersede.</summary>
    UnknownPredecessor,

    /// <summary>Somebody has superseded that version already: look at the newest before changing it.</summary>
    AlreadySuperseded,

    /// <summary>The key was used for a line that says something else.</summary>
    KeyReused,
}
