using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Collection;

/// <summary>What a figure was read with besides its own answer.</summary>
[ExtendObjectType(typeof(FigureRecordNode))]
public sealed class FigureBasisFields
{
    /// <summary>The listings and account facts that the newest value was read with, as where its campaign's name, its day or its currency came from; empty when the answer tells everything itself.</summary>
    /// <param name="record">The figure.</param>
    /// <param name="ledger">What was read.</param>
    /// <param name="answers">Kept answers.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 3)]
    public static async Task<IReadOnlyList<AnswerBasisNode>> GetReadWithAsync(
        [Parent] FigureRecordNode record, [Service] ICollectionLedger ledger, [Service] IRawAnswerStore answers, CancellationToken cancellationToken)
    {
        if (record.Newest is not { } figure)
        {
            return [];
        }

        var (rawId, _, runId) = figure.Provenance;
        var basis = (await ledger.ListReadingsOfRunAsync(figure.Series.Source, runId, cancellationToken))
            .Where(reading => reading.Parts.Any(part => part.RawId == rawId))
            .SelectMany(reading => reading.Basis)
            .Distinct();
        var nodes = new List<AnswerBasisNode>();
        foreach (var one in basis)
        {
            nodes.Add(new AnswerBasisNode(one.Role, new RawAnswerNode(new Provenance(one.RawId, string.Empty, runId), await answers.FindAsync(one.RawId, cancellationToken))));
        }

        return nodes;
    }
}
