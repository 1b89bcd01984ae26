namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>Waits for what happens in the background; fails after a minute.</summary>
internal static class Eventually
{
    public static async Task IsTrue(Func<Task<bool>> condition, string what)
    {
        for (var attempt = 0; attempt < 3_000; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"Waited a minute in vain: {what}.");
    }

    public static Task IsTrue(Func<bool> condition, string what) => IsTrue(() => Task.FromResult(condition()), what);
}
