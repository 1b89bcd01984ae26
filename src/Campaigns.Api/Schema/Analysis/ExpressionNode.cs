using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Figures;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>How a computed figure came about, down to what was stored.</summary>
[GraphQLName("Expression")]
public sealed class ExpressionNode
{
    private readonly FigureExpression _expression;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="campaign">The campaign.</param>
    public ExpressionNode(FigureExpression expression, CampaignNode campaign)
    {
        _expression = expression;
        _campaign = campaign;
    }

    /// <summary>What was done: deduplicated_reach, divide or sum.</summary>
    public string Operation => _expression.Operation;

    /// <summary>What it was done to, in order. An input that was itself computed has an expression.</summary>
    [ListSize(AssumedSize = 4)]
    public IReadOnlyList<ExpressionInputNode> Inputs => [.. _expression.Terms.Select(term => new ExpressionInputNode(term, _campaign))];

    /// <summary>Every stored figure, ledger line and population that it stands on in the end, each once.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<ExpressionInputNode> Leaves => [.. _expression.Leaves.Select(term => new ExpressionInputNode(term, _campaign))];

    /// <summary>The same in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetText(Language language = Language.Sv) => _expression.Text.In(language);
}

/// <summary>One thing that a figure was computed from. One of figure, cost, population, rate, expression and value says what.</summary>
[GraphQLName("ExpressionInput")]
public sealed class ExpressionInputNode
{
    private readonly ExpressionTerm _term;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="campaign">The campaign.</param>
    public ExpressionInputNode(ExpressionTerm term, CampaignNode campaign)
    {
        _term = term;
        _campaign = campaign;
    }

    /// <summary>The stored figure; null when it is none.</summary>
    public FigureNode? Figure => _term.Figure is { } figure ? new FigureNode(figure, _campaign) : null;

    /// <summary>Computed in turn; null when it was not.</summary>
    public ExpressionNode? Expression => _term.Expression is { } expression ? new ExpressionNode(expression, _campaign) : null;

    /// <summary>The value that entered the computation; null for an expression and for an absent figure.</summary>
    public decimal? Value => _term.Used;

    /// <summary>What it is, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetLabel(Language language = Language.Sv) => _term.Label.In(language);

    /// <summary>The line of the cost ledger; null when it is none.</summary>
    /// <param name="planning">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all inputs of a request.
    public async Task<CostEntryNode?> GetCostAsync(PlanningReader planning, CancellationToken cancellationToken) =>
        await FindAsync<CostLine>(planning, cancellationToken) is { } entry ? new CostEntryNode(entry, _campaign) : null;

    /// <summary>The population; null when it is none.</summary>
    /// <param name="planning">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all inputs of a request.
    public async Task<PopulationNode?> GetPopulationAsync(PlanningReader planning, CancellationToken cancellationToken) =>
        await FindAsync<PopulationTable>(planning, cancellationToken) is { } entry ? new PopulationNode(entry) : null;

    /// <summary>The exchange rate; null when it is none.</summary>
    /// <param name="planning">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all inputs of a request.
    public async Task<ExchangeRateNode?> GetRateAsync(PlanningReader planning, CancellationToken cancellationToken) =>
        await FindAsync<RateLine>(planning, cancellationToken) is { } entry ? new ExchangeRateNode(entry) : null;

    // Rates belong to no campaign.
    private async Task<PlanningEntry<T>?> FindAsync<T>(PlanningReader planning, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => _term.Entry is not { } id || !id.StartsWith(T.Kind + "-", StringComparison.Ordinal)
        ? null
        : (await planning.AllAsync<T>(typeof(T) == typeof(RateLine) ? null : _campaign.Slug, cancellationToken)).FirstOrDefault(entry => entry.Id == id);
}
