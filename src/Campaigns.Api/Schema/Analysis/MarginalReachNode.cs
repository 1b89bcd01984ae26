using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>What more money would still reach in a channel, by a model fitted to at least six weeks. Always shown as a model.</summary>
[GraphQLName("MarginalReach")]
public sealed class MarginalReachNode
{
    private readonly string _channel;
    private readonly MarginalCurve? _curve;

    /// <summary>Wraps the curve.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="points">Weekly points there are.</param>
    /// <param name="curve">The curve; null without one.</param>
    public MarginalReachNode(string channel, int points, MarginalCurve? curve)
    {
        _channel = channel;
        _curve = curve;
        Points = points;
    }

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_channel);

    /// <summary>Weeks with both money spent and reach since the start.</summary>
    public int Points { get; }

    /// <summary>Persons that no amount of money would take the channel above, by the model; null without one.</summary>
    public decimal? Ceiling => _curve is { } curve ? Math.Round(curve.Ceiling) : null;

    /// <summary>Kronor spent at the last point; null without a model.</summary>
    public decimal? Spend => _curve?.Spend;

    /// <summary>Persons reached at the last point, by the model; null without one.</summary>
    public decimal? ReachAtEnd => _curve is { } curve ? Math.Round(curve.ReachAtEnd) : null;

    /// <summary>Kronor for the next person, by the model; null without one or where the curve is flat.</summary>
    public decimal? KronorPerPerson => _curve?.KronorPerPerson is { } price ? Math.Round(price, 4) : null;

    /// <summary>Why there is no model, in words; null when there is one.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => (_curve, Points < MarginalCurve.LeastPoints, language) switch
    {
        (not null, _, _) => null,
        (_, true, Language.En) => "Fewer than six weeks with both cost and reach since the start.",
        (_, true, _) => "Färre än sex veckor med både kostnad och räckvidd från start.",
        (_, _, Language.En) => "The weeks show no bend, so there is no ceiling to estimate.",
        _ => "Veckorna visar ingen böj, så det finns inget tak att uppskatta.",
    };
}
