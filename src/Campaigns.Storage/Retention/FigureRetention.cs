using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Retention;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>
/// Applies the retention rules to figures, by kind of window. A campaign loses all windows of a kind or none: with some of its days gone, what is left would
/// add up to less than was reached and look whole.
/// </summary>
/// <param name="store">The figures.</param>
/// <param name="removal">Removes them from where they are.</param>
/// <param name="catalogue">The campaigns; figures of a campaign that is not in it are kept.</param>
/// <param name="log">Where removals are noted, before they begin and when they are done.</param>
/// <param name="options">The rules.</param>
/// <param name="time">Clock.</param>
public sealed class FigureRetention(
    IMetricStore store, IFigureRemoval removal, ICampaignCatalogue catalogue, IRetentionLog log, IOptions<RetentionOptions> options, TimeProvider time) : IRetentionRule
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RetentionRun>> PreviewAsync(CancellationToken cancellationToken)
    {
        var due = new List<RetentionRun>();
        foreach (var (kind, days) in options.Value.FigureRules())
        {
            foreach (var campaign in await catalogue.ListCampaignsAsync(cancellationToken))
            {
                if (await DueAsync(campaign.Slug, kind, days, cancellationToken) is { } run)
                {
                    due.Add(run);
                }
            }
        }

        return due;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RetentionRun>> ApplyAsync(CancellationToken cancellationToken)
    {
        var done = new List<RetentionRun>();
        foreach (var run in await PreviewAsync(cancellationToken))
        {
            // Noted first: figures that are gone must never look as if they had not been.
            await log.SaveAsync(run, cancellationToken);
            await removal.RemoveAsync(run.Campaign!, run.WindowKind!.Value, cancellationToken);
            done.Add(run with { FinishedAt = time.GetUtcNow() });
            await log.SaveAsync(done[^1], CancellationToken.None);
        }

        return done;
    }

    private async Task<RetentionRun?> DueAsync(string campaign, WindowKind kind, int days, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var query = new ObservationQuery { Campaigns = [campaign], WindowKinds = [kind] };
        var tooYoung = query with { From = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-days) };
        // A window without a last day never ends, so it is never old enough.
        if (await store.ReadAsync(tooYoung, cancellationToken).AnyAsync(cancellationToken))
        {
            return null;
        }

        var (count, first, last) = (0L, (DateOnly?)null, DateOnly.MinValue);
        await foreach (var observation in store.ReadRevisionsAsync(query, cancellationToken))
        {
            count++;
            first = observation.Window.First is { } begins && (first is null || begins < first) ? begins : first;
            last = observation.Window.Last is { } ends && ends > last ? ends : last;
        }

        return count == 0 ? null : new RetentionRun
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Subject = RetentionSubject.Figures,
            StartedAt = now,
            Days = days,
            Campaign = campaign,
            WindowKind = kind,
            Removed = count,
            First = first,
            Last = last,
        };
    }
}
