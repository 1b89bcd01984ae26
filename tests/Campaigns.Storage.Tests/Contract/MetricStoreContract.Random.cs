using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    /// <summary>Rounds of random writes and reads; the long run takes ten times as many.</summary>
    protected virtual int Rounds => IsLong ? 25_000 : 2_500;

    /// <summary>True for the long version of the tests.</summary>
    protected static bool IsLong => Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";

    [Theory]
    [InlineData(20261121)]
    [InlineData(7)]
    public async Task Random_WritesAndReads_AnswerAsTheReference(int seed)
    {
        var random = new Random(seed);
        var observations = new RandomObservations(random);
        var reference = new ReferenceStore();

        for (var round = 0; round < Rounds / 2; round++)
        {
            if (round % 250 == 249)
            {
                await ReopenAsync();
            }

            var batch = observations.Batch();
            Assert.Equal((round, reference.Write(batch)), (round, await Write(batch)));

            var query = observations.Query();
            AssertSame(reference.Read(query), await Read(query));
            AssertSame(reference.ReadRevisions(query), await Revisions(query));
        }

        AssertSame(reference.ReadRevisions(new()), await Revisions());
    }

    // xunit's comparison explains a difference well and is slow; it is asked only when there is one.
    private static void AssertSame(List<Observation> expected, List<Observation> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Equal(expected, actual);
        }
    }
}
