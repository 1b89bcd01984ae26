using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Read_Order_IsOrdinalWithNullFirstAndSourceLast()
    {
        // UTF-16 order: an emoji (D83D…) stands before a full-width letter (FF21); UTF-8 order would turn them.
        string?[] texts = [null, string.Empty, "A", "a", "ab", "å", "😀", "Ａ"];
        var one = Sample.Impressions(1);
        Observation[] expected =
        [
            .. texts.Skip(1).Select(text => one with { Series = one.Series with { Campaign = text! } }),
            .. texts.Select(text => one with { Series = one.Series with { Campaign = "Ｂ", Track = text } }),
            .. texts.Skip(1).Select(text => one with { Series = one.Series with { Campaign = "Ｂ", Track = "Ｂ", Channel = text } }),
            one with { Series = one.Series with { Campaign = "Ｃ", Audience = AudienceCell.All } },
            one with { Series = one.Series with { Campaign = "Ｃ", Audience = AudienceCell.Parse("age:25-79") } },
            one with { Series = one.Series with { Campaign = "Ｃ", Audience = AudienceCell.Parse("sex:men") } },
            .. texts.Select(text => one with { Series = one.Series with { Campaign = "Ｄ", Placement = text, Ad = "z" } }),
            .. texts.Select(text => one with { Series = one.Series with { Campaign = "Ｅ", Ad = text } }),
            .. texts.Skip(1).Select(text => one with { Series = one.Series with { Campaign = "Ｆ" }, Metric = text! }),
            .. Windows().Select(window => one with { Series = one.Series with { Campaign = "Ｇ" }, Window = window }),
            .. Windows().SelectMany(window => texts.Skip(1).Select(text => one with { Series = one.Series with { Campaign = "Ｈ", Source = text! }, Window = window })),
        ];
        var shuffled = expected.ToArray();
        new Random(17).Shuffle(shuffled);

        foreach (var batch in shuffled.Chunk(13))
        {
            await Write(batch);
        }

        Assert.Equal(expected, await Read());
        Assert.Equal(expected, await Revisions());
        await ReopenAsync();
        Assert.Equal(expected, await Read());
    }

    [Fact]
    public async Task Read_EachFilter_TakesItsOwn()
    {
        var one = Sample.Impressions(1);
        var noTrack = one with { Series = one.Series with { Track = null } };
        var noChannel = one with { Series = one.Series with { Channel = null } };
        var men = one with { Series = one.Series with { Audience = AudienceCell.Parse("sex:men") } };
        var clicks = one with { Metric = "clicks" };
        var other = one with { Series = one.Series with { Campaign = "resekurage", Source = "meta" } };
        await Write(one, noTrack, noChannel, men, clicks, other);

        Assert.Equal([other], await Read(new ObservationQuery { Campaigns = ["resekurage", "nothing", "resekurage"] }));
        Assert.Equal([other], await Read(new ObservationQuery { Sources = ["meta"] }));
        Assert.Equal([noTrack], await Read(new ObservationQuery { Tracks = [null] }));
        Assert.Equal([noChannel], await Read(new ObservationQuery { Channels = [null] }));
        Assert.Equal([men], await Read(new ObservationQuery { Audiences = [AudienceCell.Parse("sex:men")] }));
        Assert.Equal([clicks], await Read(new ObservationQuery { Metrics = ["clicks"] }));
        Assert.Equal([noTrack, noChannel, clicks, one, men], await Read(new ObservationQuery { Sources = ["published-report"] }));
    }

    [Fact]
    public async Task Read_EmptyList_MatchesNothing()
    {
        await Write(Sample.Impressions(1));

        ObservationQuery[] queries =
        [
            new() { Campaigns = [] }, new() { Sources = [] }, new() { Tracks = [] }, new() { Channels = [] },
            new() { Audiences = [] }, new() { Metrics = [] }, new() { WindowKinds = [] },
        ];

        foreach (var query in queries)
        {
            Assert.Empty(await Read(query));
            Assert.Empty(await Revisions(query));
        }
    }

    [Fact]
    public async Task Read_Range_TakesWindowsThatTouchItAndOpenEnds()
    {
        var one = Sample.Impressions(1);
        Observation[] stored = [.. Windows().Select(window => one with { Window = window })];
        await Write(stored);
        DateOnly[] edges = [new(2025, 12, 31), new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 7), new(2026, 1, 8), new(2026, 2, 1)];

        foreach (var from in edges)
        {
            foreach (var to in edges.Where(to => to >= from))
            {
                var expected = stored.Where(observation =>
                    (observation.Window.Last is not { } last || last >= from) && (observation.Window.First is not { } first || first <= to));
                Assert.Equal(expected, await Read(new ObservationQuery { From = from, To = to }));
            }
        }

        Assert.Equal(stored.Length, (await Read(new ObservationQuery { From = DateOnly.MinValue, To = DateOnly.MaxValue })).Count);
    }

    [Fact]
    public async Task Read_TenYearsOfDays_AreAllThereAndInOrder()
    {
        var days = Enumerable.Range(0, 3653).Select(day => Day(day, day % 7 == 0 ? null : day)).ToArray();
        await Write(days);

        Assert.Equal(days, await Read());
        Assert.Equal(days[365..730], await Read(new ObservationQuery { From = new DateOnly(2016, 12, 31), To = new DateOnly(2017, 12, 30) }));
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        await Write([.. Enumerable.Range(0, 100).Select(day => Day(day, day))]);
        using var source = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var observation in Store.ReadAsync(new ObservationQuery(), source.Token))
            {
                Assert.Equal(seen, observation.Value);
                seen++;
                await source.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
        Assert.Equal(100, (await Read()).Count);
    }

    [Fact]
    public async Task Check_OpenStore_Answers()
    {
        await Store.CheckAsync(Token);
    }

    // In reading order.
    private static Window[] Windows()
    {
        DateOnly?[] days = [null, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 7)];
        return
        [
            .. from kind in Enum.GetValues<WindowKind>()
               from first in days
               from last in days
               where first is null || last is null || first <= last
               select new Window(kind, first, last),
        ];
    }
}
