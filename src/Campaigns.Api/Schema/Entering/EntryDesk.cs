using Campaigns.Api.Editing;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Entering;

/// <summary>Enters lines into the planning ledger for those who may.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="guard">Refuses those who may not.</param>
/// <param name="clock">Tells when.</param>
/// <param name="watch">Runs the plausibility rules anew where a population was entered; null where no store does.</param>
public sealed class EntryDesk(IPlanningLedger ledger, EditingGuard guard, TimeProvider clock, CaptureWatch? watch = null)
{
    /// <summary>Refuses who may not enter, and starts the list of faults.</summary>
    internal InputFaults Open(string by, string idempotencyKey)
    {
        guard.Require();
        var faults = new InputFaults();
        EntryChecks.Who(by, idempotencyKey, faults);

        return faults;
    }

    /// <summary>Enters a line; null with a fault when the ledger refuses it.</summary>
    internal async Task<PlanningEntry<T>?> EnterAsync<T>(
        T record, string by, string idempotencyKey, string? supersedes, InputFaults faults, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        if (supersedes is not null && await ledger.FindAsync<T>(supersedes, cancellationToken) is { } old)
        {
            // A line that moved to another campaign would leave a hole in the first one's history.
            faults.Require(old.Record.Campaign == record.Campaign, "campaign", "Raden hör till en annan kampanj. Återkalla den där och lägg in en ny.", "The line belongs to another campaign. Withdraw it there and enter a new one.");
            if (faults.Found.Count > 0)
            {
                return null;
            }
        }

        return await AppendAsync(new NewPlanningEntry<T>(record, by.Trim(), clock.GetUtcNow(), idempotencyKey, supersedes), faults, cancellationToken);
    }

    /// <summary>Withdraws a line. Doing it again does nothing.</summary>
    internal async Task<IReadOnlyList<InputFaultNode>> WithdrawAsync<T>(string id, string by, string reason, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        var faults = Open(by, id);
        EntryChecks.Reason(reason, faults);
        var entry = await ledger.FindAsync<T>(id, cancellationToken);
        faults.Require(entry is not null, "id", "Raden finns inte. Ladda om sidan.", "There is no such line. Load the page again.");
        faults.Require(entry?.IsWithdrawal != true, "id", "Raden är redan återkallad.", "The line has been withdrawn already.");
        if (entry is not null && faults.Found.Count == 0)
        {
            await AppendAsync(new NewPlanningEntry<T>(entry.Record, by.Trim(), clock.GetUtcNow(), $"withdraw {id}", id, reason.Trim()), faults, cancellationToken);
        }

        return faults.Found;
    }

    private async Task<PlanningEntry<T>?> AppendAsync<T>(NewPlanningEntry<T> line, InputFaults faults, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        var append = await ledger.AppendAsync(line, cancellationToken);
        faults.Require(append.Refusal != PlanningRefusal.UnknownPredecessor, "supersedes", "Raden som ska ersättas finns inte. Ladda om sidan.", "The line to replace does not exist. Load the page again.");
        faults.Require(
            append.Refusal != PlanningRefusal.AlreadySuperseded,
            "supersedes",
            "Någon annan har ändrat raden. Ladda om sidan och se efter vad som gäller.",
            "Somebody else has changed the line. Load the page again and see what holds.");
        faults.Require(
            append.Refusal != PlanningRefusal.KeyReused,
            "idempotencyKey",
            "Begäran har redan skickats med annat innehåll. Ladda om formuläret.",
            "The request was sent before with other content. Load the form again.");
        if (watch is not null && append.Entry is { Record: PopulationTable { Campaign: { } campaign } } entry)
        {
            await watch.LookAgainAsync(campaign, entry.Id, entry.EnteredBy, cancellationToken);
        }

        return append.Entry;
    }
}
