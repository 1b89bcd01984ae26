using System.Data.Common;
using Campaigns.Metrics;
using Campaigns.Metrics.Portfolio;
using Dapper;

namespace Campaigns.Storage.Catalogue;

/// <summary>Campaigns, events, sources and runs in the database of the catalogue.</summary>
/// <remarks>
/// A record is one JSON text under its key, because it is always read and written whole and nothing is searched inside it; lists in it (tracks,
/// channels, partners) keep their order without tables of their own. Orders are made here, ordinal, so that every database answers alike.
/// </remarks>
/// <param name="database">The database, which must outlive the catalogue.</param>
public sealed class SqlCampaignCatalogue(ICatalogueDatabase database) : ICampaignCatalogue
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Campaign>> ListCampaignsAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<Campaign>>(
        reader => [.. Records<Campaign>(reader, CatalogueSql.ListCampaigns).OrderBy(campaign => campaign.Slug, StringComparer.Ordinal)],
        cancellationToken);

    /// <inheritdoc/>
    public Task<Campaign?> FindCampaignAsync(string slug, CancellationToken cancellationToken) => ReadAsync(
        reader => Records<Campaign>(reader, CatalogueSql.FindCampaign, new { slug }).SingleOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public Task SaveCampaignAsync(Campaign campaign, CancellationToken cancellationToken) => WriteAsync(
        CatalogueSql.SaveCampaign, new { Key = campaign.Slug, Record = CatalogueJson.Write(campaign) }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Annotation>> ListAnnotationsAsync(string campaign, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<Annotation>>(
        reader =>
        [
            .. Records<Annotation>(reader, CatalogueSql.ListAnnotations, new { campaign })
                .OrderBy(annotation => annotation.From ?? DateOnly.MaxValue)
                .ThenBy(annotation => annotation.From is null)
                .ThenBy(annotation => annotation.Id, StringComparer.Ordinal),
        ],
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The event's campaign is not in the catalogue.</exception>
    public async Task SaveAnnotationAsync(Annotation annotation, CancellationToken cancellationToken)
    {
        var row = new { Key = annotation.Id, annotation.Campaign, Record = CatalogueJson.Write(annotation) };
        try
        {
            await WriteAsync(CatalogueSql.SaveAnnotation, row, cancellationToken);
        }
        catch (MetricStoreException fault) when (database.IsMissingParent(fault))
        {
            throw new ArgumentException($"The event {annotation.Id} is of campaign {annotation.Campaign}, which the catalogue does not have. Save the campaign first.", nameof(annotation), fault);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> ListSourcesAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<Source>>(
        reader => [.. Records<Source>(reader, CatalogueSql.ListSources).OrderBy(source => source.Id, StringComparer.Ordinal)],
        cancellationToken);

    /// <inheritdoc/>
    public Task SaveSourceAsync(Source source, CancellationToken cancellationToken) => WriteAsync(
        CatalogueSql.SaveSource, new { Key = source.Id, Record = CatalogueJson.Write(source) }, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Ordered by source; of two runs that ended at one moment the one with the greater id.</remarks>
    public Task<IReadOnlyList<SourceRun>> ListLatestRunsAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<SourceRun>>(
        reader =>
        [
            .. reader.Query<RunRow>(CatalogueSql.ListLatestRuns)
                .GroupBy(row => row.Source, StringComparer.Ordinal)
                .OrderBy(rows => rows.Key, StringComparer.Ordinal)
                .Select(rows => rows.MaxBy(row => row.Id, StringComparer.Ordinal)!.ToRun()),
        ],
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A run of the same id is replaced, so that noting it again is harmless.</remarks>
    /// <exception cref="ArgumentException">The run's source is not in the catalogue.</exception>
    public async Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(CatalogueSql.SaveRun, RunRow.From(run), cancellationToken);
        }
        catch (MetricStoreException fault) when (database.IsMissingParent(fault))
        {
            throw new ArgumentException($"The run {run.Id} is of source {run.Source}, which the catalogue does not have. Save the source first.", nameof(run), fault);
        }
    }

    private static IEnumerable<T> Records<T>(DbConnection reader, string sql, object? parameters = null) =>
        reader.Query<string>(sql, parameters).Select(CatalogueJson.Read<T>);

    private Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken) => database.ReadAsync(read, cancellationToken);

    private Task<int> WriteAsync(string sql, object row, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => writer.Execute(sql, row), cancellationToken);
}
