using System.IO.Compression;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Connectors.Tests.Network;

/// <summary>N5: an answer is cut at the time limit and at the size limit, which counts after decompression.</summary>
public class SlowAndEndlessAnswersTests
{
    [Fact]
    public async Task Read_OneByteASecond_IsCutAtTheTimeLimit()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then(DripAsync).Then(ReaderBench.Page(7));

        var pages = await bench.ReadAsync(platform);

        Assert.Equal(2, platform.Asked.Count);
        Assert.Single(pages);
    }

    [Theory]
    [InlineData("endless")]
    [InlineData("announced")]
    [InlineData("packed")]
    public async Task Read_BodyBeyondTheLimit_IsCutAndClassified(string form)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Otherwise = form switch
        {
            "announced" => context =>
            {
                context.Response.ContentLength = 10L * 1024 * 1024 * 1024;
                return context.Response.WriteAsync("{", context.RequestAborted);
            },
            "packed" => PackedAsync,
            _ => EndlessAsync,
        };

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("larger than 64 MB", failure.Message, StringComparison.Ordinal);

        // Asked for fewer days at a time, down to one.
        Assert.Equal(2, platform.Asked.Count);
    }

    private static async Task DripAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        for (var count = 0; count < 60; count++)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
        }
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        var block = new byte[1024 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
        }
    }

    // A megabyte that unpacks to a gigabyte.
    private static async Task PackedAsync(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        var block = new byte[1024 * 1024];
        for (var count = 0; count < 1024; count++)
        {
            await packed.WriteAsync(block, context.RequestAborted);
        }
    }
}
