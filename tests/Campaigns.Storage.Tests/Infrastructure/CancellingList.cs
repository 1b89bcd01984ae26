using System.Collections;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>A batch that cancels when one of its observations has been looked at twice, that is while it is being written.</summary>
internal sealed class CancellingList(Observation[] observations, CancellationTokenSource source, int at) : IReadOnlyList<Observation>
{
    private int looks;

    public int Count => observations.Length;

    public Observation this[int index]
    {
        get
        {
            if (index == at && ++looks == 2)
            {
                source.Cancel();
            }

            return observations[index];
        }
    }

    public IEnumerator<Observation> GetEnumerator() => observations.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
