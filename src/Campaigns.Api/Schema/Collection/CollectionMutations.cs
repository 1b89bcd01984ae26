using Campaigns.Api.Editing;
using Campaigns.Api.Errors;
using Campaigns.Api.Schema.Entering;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Collection;

/// <summary>What a person decides about a pulled source.</summary>
[ExtendObjectType(typeof(Mutation))]
public sealed class CollectionMutations
{
    private const int LongestText = 1000;

    /// <summary>Decides a held figure: the old value stands, or the new one is stored as a revision of this moment.</summary>
    /// <param name="id">Id of the held figure.</param>
    /// <param name="decision">KEEP_SHOWN or ACCEPT_OFFERED.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="guard">Refuses who may not.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="store">The figures.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellationToken">Cancels before it is decided.</param>
    public static async Task<HeldFigureNode> DecideHeldFigureAsync(
        [ID] string id, HeldDecision decision, string by, string reason, EditingGuard guard, [Service] ICollectionLedger ledger, [Service] IMetricStore store, [Service] TimeProvider clock, CancellationToken cancellationToken)
    {
        guard.Require();
        RequireText(by, "by");
        RequireText(reason, "reason");
        if (decision is not (HeldDecision.KeepShown or HeldDecision.AcceptOffered))
        {
            throw new GraphQLException("decision: write KEEP_SHOWN or ACCEPT_OFFERED.", ApiErrorCodes.BadUserInput);
        }

        var held = await ledger.FindHeldAsync(id, cancellationToken) ?? throw new GraphQLException($"There is no held figure '{Arguments.Shortened(id)}'.", ApiErrorCodes.NotFound);
        if (held.Decision == decision)
        {
            return new HeldFigureNode(held);
        }

        if (held.Decision != HeldDecision.Waiting)
        {
            throw new GraphQLException("The figure has been decided or taken back already. Load the page again.", ApiErrorCodes.BadUserInput);
        }

        var now = clock.GetUtcNow();
        if (decision == HeldDecision.AcceptOffered)
        {
            // Known from now on: as of an earlier moment the shown value was what was known.
            await store.WriteAsync([held.Offered with { ObservedAt = now, Quality = held.Offered.Quality with { Status = FigureStatus.Revised } }], cancellationToken);
        }

        var decided = held with { Decision = decision, DecidedBy = by.Trim(), Reason = reason.Trim(), DecidedAt = now };
        await ledger.SaveHeldAsync(decided, cancellationToken);
        return new HeldFigureNode(decided);
    }

    /// <summary>Maps a platform campaign, ad group or ad to a campaign. It stands above the rules of the source's file, and figures kept aside are stored at once.</summary>
    /// <param name="input">The mapping.</param>
    /// <param name="guard">Refuses who may not.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellationToken">Cancels before it is mapped.</param>
    /// <returns>Id of the run that stores the figures kept aside.</returns>
    public static async Task<StartedSyncPayload> MapPlatformObjectAsync(
        MapPlatformObjectInput input, EditingGuard guard, [Service] ICollectionLedger ledger, [Service] ICampaignCatalogue catalogue, [Service] TimeProvider clock, CancellationToken cancellationToken)
    {
        guard.Require();
        RequireText(input.By, "by");
        await RequireSourceAsync(input.Source, catalogue, cancellationToken);
        if (input.CampaignId.Length == 0 && string.IsNullOrEmpty(input.AdGroupId) && string.IsNullOrEmpty(input.AdId))
        {
            throw new GraphQLException("campaignId: name the platform's campaign, ad group or ad.", ApiErrorCodes.BadUserInput);
        }

        var campaign = await catalogue.FindCampaignAsync(input.Campaign, cancellationToken) ?? throw Arguments.NoCampaign(input.Campaign);
        if (input.Track is { } track && campaign.Tracks.All(known => known.Id != track))
        {
            throw new GraphQLException($"track: the campaign has no track '{Arguments.Shortened(track)}'.", ApiErrorCodes.BadUserInput);
        }

        var now = clock.GetUtcNow();
        await ledger.SaveMappingAsync(
            new ObjectMapping(input.Source, input.CampaignId, input.AdGroupId ?? string.Empty, input.AdId ?? string.Empty)
            {
                Campaign = input.Campaign,
                Track = input.Track,
                Audience = input.Audience is null ? default : Arguments.Audience(input.Audience),
                By = input.By.Trim(),
                At = now,
            },
            cancellationToken);
        return await RequestAsync(input.Source, null, null, ledger, now, cancellationToken);
    }

    /// <summary>Asks for a source to be read now: what is missing or not final, or the days that are named.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="from">First account day, read also when it is final; null for what is missing.</param>
    /// <param name="to">Last account day; null is yesterday.</param>
    /// <param name="guard">Refuses who may not.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellationToken">Cancels before it is asked for.</param>
    public static async Task<StartedSyncPayload> StartSyncAsync(
        [ID] string source, DateOnly? from, DateOnly? to, EditingGuard guard, [Service] ICollectionLedger ledger, [Service] ICampaignCatalogue catalogue, [Service] TimeProvider clock, CancellationToken cancellationToken)
    {
        guard.Require();
        await RequireSourceAsync(source, catalogue, cancellationToken);
        if (to < from || (to is not null && from is null))
        {
            throw new GraphQLException("to: give the first day in from, and a last day that is not before it.", ApiErrorCodes.BadUserInput);
        }

        return await RequestAsync(source, from, to, ledger, clock.GetUtcNow(), cancellationToken);
    }

    private static async Task<StartedSyncPayload> RequestAsync(
        string source, DateOnly? from, DateOnly? to, ICollectionLedger ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(now).ToString("D");
        await ledger.RequestSyncAsync(new SyncRequest(id, source, from, to, now), cancellationToken);
        return new StartedSyncPayload(id);
    }

    private static async Task RequireSourceAsync(string id, ICampaignCatalogue catalogue, CancellationToken cancellationToken)
    {
        if ((await catalogue.ListSourcesAsync(cancellationToken)).All(source => source.Id != id))
        {
            throw new GraphQLException($"There is no source '{Arguments.Shortened(id)}'. The field 'sources' lists them.", ApiErrorCodes.NotFound);
        }
    }

    private static void RequireText(string text, string argument)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || text.Any(char.IsControl))
        {
            throw new GraphQLException($"{argument}: write 1 to {LongestText} characters on one line.", ApiErrorCodes.BadUserInput);
        }
    }
}
