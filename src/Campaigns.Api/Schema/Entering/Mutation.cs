using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Entering;

/// <summary>What can be entered. Nothing is overwritten: a correction is a new version, and a withdrawal says why.</summary>
public sealed class Mutation
{
    /// <summary>Enters a cost, or a new version of one.</summary>
    /// <param name="input">The cost.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterCostPayload> EnterCostAsync(EnterCostInput input, EntryDesk desk, EntryCatalogue catalogue, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        EntryChecks.Cost(input, faults);
        var campaign = await catalogue.CheckAsync(input.Campaign, input.Track, input.Channel, faults, cancellationToken);
        if (campaign is null || faults.Found.Count > 0)
        {
            return new EnterCostPayload(null, faults.Found);
        }

        var record = new CostLine
        {
            Campaign = input.Campaign,
            Track = input.Track,
            Channel = input.Channel,
            CostKind = input.Kind,
            Stage = input.Stage,
            Amount = input.Amount,
            Currency = input.Currency,
            Vat = input.Vat,
            VatRate = input.VatRate,
            Coupons = input.Coupons ?? 0,
            First = input.From,
            Last = input.To,
            Reference = input.Reference,
            Note = input.Note,
            Constructed = input.Constructed,
        };
        var entry = await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterCostPayload(entry is null ? null : new CostEntryNode(entry, new CampaignNode(campaign)), faults.Found);
    }

    /// <summary>Enters how many people there are to reach, or a new version of it.</summary>
    /// <param name="input">The population.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterPopulationPayload> EnterPopulationAsync(
        EnterPopulationInput input, EntryDesk desk, EntryCatalogue catalogue, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        EntryChecks.Population(input, faults);
        _ = await catalogue.CheckAsync(input.Campaign, input.Track, null, faults, cancellationToken);
        if (faults.Found.Count > 0)
        {
            return new EnterPopulationPayload(null, faults.Found);
        }

        var record = new PopulationTable
        {
            Campaign = input.Campaign,
            Track = input.Track,
            Name = new LocalizedText(input.NameSv, string.IsNullOrWhiteSpace(input.NameEn) ? input.NameSv : input.NameEn),
            Size = (long)input.Size,
            Year = input.Year,
            Source = input.Source,
            Cells = [.. (input.Cells ?? []).Select(cell => new PopulationPart(AudienceCell.Parse(cell.Audience).Key, (long)cell.Size))],
            Note = input.Note,
            Constructed = input.Constructed,
        };
        var entry = await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterPopulationPayload(entry is null ? null : new PopulationNode(entry), faults.Found);
    }

    /// <summary>Enters a target, or a new version of one.</summary>
    /// <param name="input">The target.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterTargetPayload> EnterTargetAsync(EnterTargetInput input, EntryDesk desk, EntryCatalogue catalogue, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        EntryChecks.Target(input, faults);
        var campaign = await catalogue.CheckAsync(input.Campaign, input.Track, input.Channel, faults, cancellationToken);
        if (campaign is null || faults.Found.Count > 0)
        {
            return new EnterTargetPayload(null, faults.Found);
        }

        var record = new TargetLine
        {
            Campaign = input.Campaign,
            Track = input.Track,
            Channel = input.Channel,
            Metric = input.Metric,
            Value = input.Value,
            Baseline = input.Baseline,
            First = input.From,
            Last = input.To,
            Note = input.Note,
            Constructed = input.Constructed,
        };
        var entry = await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterTargetPayload(entry is null ? null : new TargetNode(entry, new CampaignNode(campaign)), faults.Found);
    }

    /// <summary>Exempts a channel from a plausibility rule, with a reason that is shown beside the figure.</summary>
    /// <param name="input">The exemption.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<ExemptRulePayload> ExemptRuleAsync(ExemptRuleInput input, EntryDesk desk, EntryCatalogue catalogue, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        EntryChecks.Exemption(input, faults);
        if (input.Campaign is { } campaign)
        {
            _ = await catalogue.CheckAsync(campaign, null, input.Channel, faults, cancellationToken);
        }

        var record = new ExemptionLine { Campaign = input.Campaign, Channel = input.Channel, Rule = input.Rule, Reason = input.Reason };
        var entry = faults.Found.Count > 0 ? null : await desk.EnterAsync(record, input.By, input.IdempotencyKey, null, faults, cancellationToken);

        return new ExemptRulePayload(entry?.Id, faults.Found);
    }

    /// <summary>Enters what a campaign was meant to change and what surveys and society say, or a new version of it.</summary>
    /// <param name="input">The form.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterEvaluationPayload> EnterEvaluationAsync(
        EnterEvaluationInput input, EntryDesk desk, EntryCatalogue catalogue, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        EntryChecks.Evaluation(input, faults);
        _ = await catalogue.CheckAsync(input.Campaign, null, null, faults, cancellationToken);
        if (faults.Found.Count > 0)
        {
            return new EnterEvaluationPayload(null, faults.Found);
        }

        var record = new EvaluationForm
        {
            Campaign = input.Campaign,
            Objective = input.Objective,
            Surveys =
            [
                .. (input.Surveys ?? []).Select(answer => new SurveyAnswer(
                    answer.Question, answer.Respondents, answer.Share, answer.RespondentsBefore, answer.ShareBefore, answer.Target, answer.ModelledBy)),
            ],
            Impact = input.Impact,
            ImpactSource = input.ImpactSource,
        };
        var entry = await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterEvaluationPayload(entry?.Id, faults.Found);
    }

    /// <summary>Withdraws a cost: it no longer counts, and its history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterCostPayload> WithdrawCostAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<CostLine>(id, by, reason, cancellationToken));

    /// <summary>Withdraws a population: it no longer counts, and its history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterPopulationPayload> WithdrawPopulationAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<PopulationTable>(id, by, reason, cancellationToken));

    /// <summary>Withdraws a target: it no longer counts, and its history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterTargetPayload> WithdrawTargetAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<TargetLine>(id, by, reason, cancellationToken));

    /// <summary>Withdraws an exemption: the rule is minded again, and the history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<ExemptRulePayload> WithdrawExemptionAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<ExemptionLine>(id, by, reason, cancellationToken));
}
