using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>A printed total beside its parts.</summary>
[GraphQLName("PrintedTotal")]
public sealed class PrintedTotalNode
{
    private readonly PrintedTotal _total;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the total.</summary>
    /// <param name="total">The total.</param>
    /// <param name="campaign">The campaign.</param>
    public PrintedTotalNode(PrintedTotal total, CampaignNode campaign)
    {
        _total = total;
        _campaign = campaign;
    }

    /// <summary>The printed figure.</summary>
    public FigureNode Figure => new(_total.Figure, _campaign);

    /// <summary>How it stands to its parts.</summary>
    public TotalVerdict Verdict => _total.Verdict;

    /// <summary>Sum of the parts that are known; null where none is, or where the metric may not be summed.</summary>
    public decimal? SumOfParts => _total.SumOfParts;

    /// <summary>Channels whose parts are not known.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ChannelNode> Missing => [.. _total.Missing.Select(ChannelNode.Of)];

    /// <summary>The verdict in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetNote(Language language = Language.Sv) => _total.Note.In(language);
}
