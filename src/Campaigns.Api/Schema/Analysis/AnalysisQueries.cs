using Campaigns.Api.Editing;
using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Analysis over campaigns, and what was entered for it.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class AnalysisQueries
{
    /// <summary>What the channels of a campaign gave for their money, in prices that are compared only where they are for the same thing.</summary>
    /// <param name="input">The question.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(50)]
    public static async Task<CostEffectivenessNode> GetCostEffectivenessAsync(
        CostEffectivenessInput input, CampaignDataLoader campaigns, AnalysisReader analysis, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.LoadAsync(input.Campaign, cancellationToken) ?? throw Arguments.NoCampaign(input.Campaign);
        var query = new CampaignCostQuery
        {
            Campaign = campaign,
            Track = input.Track,
            Total = input.Total,
            Stage = input.Stage,
            From = input.From,
            To = input.To,
            AsOf = input.AsOf,
            Ledger = [],
        };

        return new CostEffectivenessNode(await analysis.CostAsync(query, cancellationToken), new CampaignNode(campaign));
    }

    /// <summary>How many people there are to reach: the newest version of every table that was entered.</summary>
    /// <param name="campaign">Slug; null for all campaigns.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="planning">The entered lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<PopulationNode>> GetPopulationsAsync(
        string? campaign, DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
        [.. (await planning.CurrentAsync<PopulationTable>(campaign, asOf, cancellationToken)).Select(entry => new PopulationNode(entry))];

    /// <summary>Exchange rates that convert costs to kronor, newest day first.</summary>
    /// <param name="currency">ISO 4217 code; null for all.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="planning">The entered lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ExchangeRateNode>> GetExchangeRatesAsync(
        string? currency, DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
    [
        .. (await planning.CurrentAsync<RateLine>(null, asOf, cancellationToken))
            .Where(entry => currency is null || entry.Record.Currency == currency)
            .OrderByDescending(entry => entry.Record.Day)
            .Select(entry => new ExchangeRateNode(entry)),
    ];

    /// <summary>Whether this request may enter costs, populations and targets.</summary>
    /// <param name="guard">Asks the policy.</param>
    public static EditingNode GetEditing([Service] EditingGuard guard) => new(guard.Verdict);
}

/// <summary>Whether something may be entered by whoever asks.</summary>
[GraphQLName("Editing")]
public sealed class EditingNode
{
    private readonly EditingVerdict _verdict;

    /// <summary>Wraps the verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public EditingNode(EditingVerdict verdict) => _verdict = verdict;

    /// <summary>True when mutations are answered.</summary>
    public bool Allowed => _verdict == EditingVerdict.Allowed;

    /// <summary>Why not, in words; null when allowed.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => EditingGuard.Reason(_verdict)?.In(language);
}
