using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Planning;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What every planning ledger does.</summary>
public abstract class PlanningLedgerContract
{
    protected static readonly DateTimeOffset Morning = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IPlanningLedger Ledger { get; }

    /// <summary>Closes the ledger and opens it again on what it kept.</summary>
    protected abstract void Reopen();

    [Fact]
    public async Task Append_EveryKind_ComesBackWholeAfterRestart()
    {
        var population = new PopulationTable
        {
            Campaign = "a", Track = "unga", Name = new("Unga \"15–25\"", "Young"), Size = 1_000_000_000_000, Year = 2023, Source = "SCB, '; DROP TABLE planning_entry; --",
            Cells = [new("sex:men,age:15-25", 1), new("sex:women,age:15-25", 0)], Constructed = true, Note = "n",
        };
        var cost = Cost(1234.56m) with { First = new DateOnly(2023, 10, 18), Last = new DateOnly(2023, 11, 7), VatRate = 0.25m, Coupons = 0.01m, Reference = "F 1", Note = "å", Constructed = true };
        var target = new TargetLine { Campaign = "a", Metric = "completion_rate", Value = 0.27m, Baseline = 0.1m, Channel = "tiktok", Note = "n" };
        var exemption = new ExemptionLine { Channel = "snapchat", Rule = "quartiles_rise", Reason = "Counts 97 %." };
        var form = new EvaluationForm { Campaign = "a", Objective = CampaignObjective.Attitude, Surveys = [new("Minns du?", 1000, 0.36m, 1000, 0.3m, 0.35m, null)], Impact = "i", ImpactSource = "s" };
        await EnterAsync(population);
        await EnterAsync(cost);
        await EnterAsync(target);
        await EnterAsync(exemption);
        await EnterAsync(form);

        Reopen();

        Assert.Equivalent(population, (await Ledger.ListAsync<PopulationTable>("a", Token)).Single().Record, strict: true);
        Assert.Equal(cost, (await Ledger.ListAsync<CostLine>("a", Token)).Single().Record);
        Assert.Equal(target, (await Ledger.ListAsync<TargetLine>("a", Token)).Single().Record);
        Assert.Equal(exemption, (await Ledger.ListAsync<ExemptionLine>(null, Token)).Single().Record);
        Assert.Equivalent(form, (await Ledger.ListAsync<EvaluationForm>("a", Token)).Single().Record, strict: true);
    }

    [Fact]
    public async Task Append_NewVersion_KeepsTheOldOneReadableAsOfItsTime()
    {
        var first = await EnterAsync(Cost(100), at: Morning);
        var second = await EnterAsync(Cost(120), at: Morning.AddHours(1), supersedes: first.Id);
        await EnterAsync(Cost(120), at: Morning.AddHours(2), supersedes: second.Id, withdrawal: "Fel kampanj");

        var all = await Ledger.ListAsync<CostLine>("a", Token);

        Assert.Equal([1, 2, 3], all.Select(entry => entry.Version));
        Assert.All(all, entry => Assert.Equal(first.Id, entry.Chain));
        Assert.Empty(PlanningLines.Current(all, Morning.AddTicks(-1)));
        Assert.Equal(100, PlanningLines.Current(all, Morning).Single().Record.Amount);
        Assert.Equal(120, PlanningLines.Current(all, Morning.AddHours(1)).Single().Record.Amount);
        Assert.Empty(PlanningLines.Current(all));
    }

    [Fact]
    public async Task Append_SameKeyAgain_EntersNothingTwice()
    {
        var line = new NewPlanningEntry<CostLine>(Cost(100), "anna", Morning, "key");
        var first = await Ledger.AppendAsync(line, Token);

        var again = await Ledger.AppendAsync(line with { EnteredAt = Morning.AddMinutes(1) }, Token);
        var other = await Ledger.AppendAsync(line with { Record = Cost(101) }, Token);
        var somebodyElse = await Ledger.AppendAsync(line with { EnteredBy = "bo" }, Token);

        Assert.Equal(first.Entry, again.Entry);
        Assert.Equal(PlanningRefusal.KeyReused, other.Refusal);
        Assert.Equal(PlanningRefusal.KeyReused, somebodyElse.Refusal);
        Assert.Single(await Ledger.ListAsync<CostLine>("a", Token));
    }

    [Fact]
    public async Task Append_OverAnOldVersion_IsRefused()
    {
        var first = await EnterAsync(Cost(100));
        await EnterAsync(Cost(120), supersedes: first.Id);

        var late = await Ledger.AppendAsync(new NewPlanningEntry<CostLine>(Cost(130), "bo", Morning, "late", first.Id), Token);
        var nowhere = await Ledger.AppendAsync(new NewPlanningEntry<CostLine>(Cost(130), "bo", Morning, "nowhere", "cost-NONE"), Token);
        var otherKind = await Ledger.AppendAsync(new NewPlanningEntry<ExemptionLine>(new() { Channel = "a", Rule = "b", Reason = "c" }, "bo", Morning, "kind", first.Id), Token);

        Assert.Equal(PlanningRefusal.AlreadySuperseded, late.Refusal);
        Assert.Equal(PlanningRefusal.UnknownPredecessor, nowhere.Refusal);
        Assert.Equal(PlanningRefusal.UnknownPredecessor, otherKind.Refusal);
    }

    [Fact]
    public async Task Append_ManyAtOnceOverOneVersion_OneWins()
    {
        var first = await EnterAsync(Cost(100));

        var appends = await Task.WhenAll(Enumerable.Range(0, 8).Select(index =>
            Ledger.AppendAsync(new NewPlanningEntry<CostLine>(Cost(index), "bo", Morning, $"key {index}", first.Id), Token)));

        Assert.Equal(1, appends.Count(append => append.Entry is not null));
        Assert.Equal(2, (await Ledger.ListAsync<CostLine>("a", Token)).Count);
    }

    [Fact]
    public async Task List_OfOneCampaign_LeavesOutOthers()
    {
        await EnterAsync(Cost(1));
        await EnterAsync(Cost(2) with { Campaign = "b" });

        Assert.Equal(1, (await Ledger.ListAsync<CostLine>("a", Token)).Single().Record.Amount);
        Assert.Equal([1m, 2m], (await Ledger.ListAsync<CostLine>(null, Token)).Select(entry => entry.Record.Amount).Order());
        Assert.Null(await Ledger.FindAsync<TargetLine>((await Ledger.ListAsync<CostLine>("b", Token)).Single().Id, Token));
    }

    private static CostLine Cost(decimal amount) => new()
    {
        Campaign = "a", CostKind = CostKind.Media, Stage = CostStage.Planned, Amount = amount, Currency = "SEK", Vat = VatBasis.Excluded,
    };

    private async Task<PlanningEntry<T>> EnterAsync<T>(T record, DateTimeOffset? at = null, string? supersedes = null, string? withdrawal = null)
        where T : class, IPlanningRecord
    {
        var append = await Ledger.AppendAsync(new NewPlanningEntry<T>(record, "anna", at ?? Morning, Guid.NewGuid().ToString(), supersedes, withdrawal), Token);
        Assert.Null(append.Refusal);
        return append.Entry!;
    }
}
