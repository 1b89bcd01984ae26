namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>How long the random tests run: short always, long with KAMPANJ_LONG=1.</summary>
internal static class FuzzRounds
{
    public static int Of(int rounds) => Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? rounds * 50 : rounds;
}
