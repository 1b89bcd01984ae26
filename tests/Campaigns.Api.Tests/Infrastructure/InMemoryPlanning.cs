using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>The contract of the planning ledger over a list, for tests.</summary>
internal sealed class InMemoryPlanningLedger : IPlanningLedger
{
    private readonly List<object> _entries = [];

    public Task<PlanningAppend<T>> AppendAsync<T>(NewPlanningEntry<T> line, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        lock (_entries)
        {
            var all = _entries.OfType<PlanningEntry<T>>().ToList();
            if (all.Find(entry => entry.Id == PlanningLines.IdOf<T>(line.IdempotencyKey)) is { } known)
            {
                return Task.FromResult(known.Record.ToString() == line.Record.ToString() && known.EnteredBy == line.EnteredBy
                    ? new PlanningAppend<T>(known, null)
                    : new PlanningAppend<T>(null, PlanningRefusal.KeyReused));
            }

            var predecessor = all.Find(entry => entry.Id == line.Supersedes);
            var newest = predecessor is null ? 0 : all.Where(entry => entry.Chain == predecessor.Chain).Max(entry => entry.Version);
            var append = PlanningLines.Continue(line, predecessor, newest);
            if (append.Entry is { } entry)
            {
                _entries.Add(entry);
            }

            return Task.FromResult(append);
        }
    }

    public Task<IReadOnlyList<PlanningEntry<T>>> ListAsync<T>(string? campaign, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        lock (_entries)
        {
            return Task.FromResult<IReadOnlyList<PlanningEntry<T>>>(
                [.. _entries.OfType<PlanningEntry<T>>().Where(entry => campaign is null || entry.Record.Campaign == campaign).OrderBy(entry => entry.EnteredAt)]);
        }
    }

    public async Task<PlanningEntry<T>?> FindAsync<T>(string id, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => (await ListAsync<T>(null, cancellationToken)).FirstOrDefault(entry => entry.Id == id);
}

/// <summary>The contract of the registry of shown figures over a dictionary, for tests.</summary>
internal sealed class InMemoryShownFigureRegistry : IShownFigureRegistry
{
    private readonly Dictionary<string, ShownFigure> _figures = new(StringComparer.Ordinal);

    public Task<ShownFigure?> RememberAsync(ShownFigure figure, CancellationToken cancellationToken)
    {
        lock (_figures)
        {
            _figures.TryAdd(figure.Id, figure);
            return Task.FromResult<ShownFigure?>(_figures[figure.Id]);
        }
    }

    public Task<ShownFigure?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_figures)
        {
            return Task.FromResult(_figures.GetValueOrDefault(id));
        }
    }
}

/// <summary>The contract of kept answers over a dictionary, for tests.</summary>
internal sealed class InMemoryRawAnswerStore : Metrics.IRawAnswerStore
{
    private readonly Dictionary<string, Metrics.RawAnswer> _answers = new(StringComparer.Ordinal);

    public Task<string> SaveAsync(Metrics.RawAnswer answer, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(answer.Content.Span));
        _answers[id] = answer;
        return Task.FromResult(id);
    }

    public Task<Metrics.RawAnswer?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_answers.GetValueOrDefault(id));
}
