using System.Globalization;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;

namespace Campaigns.Server.Commands;

/// <summary>Asks the platform of each source for its account and first campaigns; reads no figures.</summary>
internal static class ConnectionChecks
{
    /// <summary>Tests every source.</summary>
    /// <returns>How many failed.</returns>
    public static async Task<int> RunAsync(SourceLibrary library, ISourceReader reader, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var failed = 0;
        foreach (var source in library.Sources)
        {
            try
            {
                await output.WriteLineAsync(Text(source, await reader.CheckAsync(source.Account, cancellationToken)));
            }
            catch (SourceFailureException refused)
            {
                failed++;
                await error.WriteLineAsync(FailureText.Of(source.Id, refused.Failure));
            }
        }

        return failed;
    }

    private static string Text(SourceDefinition source, ConnectionCheck check)
    {
        var campaigns = check.Campaigns.Count == 0
            ? "no campaigns"
            : "campaigns: " + string.Join("; ", check.Campaigns.Select(campaign => $"{campaign.CampaignName ?? "(no name)"} [{campaign.CampaignId}]"));
        var expires = check.KeyExpiresAt is { } moment ? string.Create(CultureInfo.InvariantCulture, $" The key expires {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC.") : string.Empty;
        return $"{source.Id}: {check.AccountName ?? "account"} answers, time zone {source.Account.TimeZone ?? check.TimeZone ?? "not named"}, currency {source.Account.Currency ?? check.Currency ?? "not named"}; {campaigns}.{expires}";
    }
}
