namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>Random tests run short in the ordinary run, and long where the environment variable KAMPANJ_LONG is 1.</summary>
internal static class LongRun
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";
}
