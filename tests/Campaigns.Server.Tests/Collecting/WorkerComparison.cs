using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>Compares a data folder with the stand-ins: every window of the cursor exactly, no figure of any other window, none twice.</summary>
/// <param name="truth">What the stand-ins hold.</param>
internal sealed class WorkerComparison(WindowTruth truth)
{
    private static readonly string[] Sources = [WorkerSources.Web, WorkerSources.Film];

    // Not in the stand-ins' table of truth: a sum of five counts.
    private const string NotCompared = "interactions";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Compares.</summary>
    /// <param name="data">The data folder; nobody else may have it open.</param>
    /// <param name="first">First day of Matomo's figures.</param>
    /// <returns>The number of figures, and whether every window with figures is there.</returns>
    public async Task<(int Figures, bool IsWhole)> RunAsync(TemporaryFolder data, DateOnly first)
    {
        using var database = SqliteDatabase.Open(data.Path, TimeProvider.System, NullLogger.Instance);
        Assert.Equal("ok", Integrity(database.File));
        var ledger = new SqlCollectionLedger(database);
        var (figures, cursor) = (0, new HashSet<(string Stream, Window Window)>());
        foreach (var source in Sources)
        {
            var windows = await ledger.ListWindowsAsync(source, Token);
            Assert.All(windows, window => Assert.True(cursor.Add((window.Stream, window.Window))));
            Assert.Equal(windows.Sum(window => window.Answers), (await ledger.ListRunsAsync(source, 1000, Token)).Sum(run => run.WindowsDone));
            figures += await CompareAsync(new SqliteMetricStore(database), source, windows);
        }

        return (figures, Wanted(first).All(cursor.Contains));
    }

    private async Task<int> CompareAsync(SqliteMetricStore store, string source, IReadOnlyList<CollectedWindow> windows)
    {
        var known = new HashSet<(object, string, Window)>();
        var stored = new Dictionary<(string Stream, Window Window, string Metric, string Cell), decimal>();
        await foreach (var figure in store.ReadRevisionsAsync(new ObservationQuery { Sources = [source] }, Token))
        {
            Assert.True(known.Add((figure.Series, figure.Metric, figure.Window)), $"{figure.Metric} of {figure.Window} stands twice.");
            var key = (Stream(source, figure), figure.Window, figure.Metric, $"{figure.Series.Audience.Age} {figure.Series.Audience.Sex}".Trim());
            stored[key] = stored.GetValueOrDefault(key) + figure.Value!.Value;
        }

        var expected = windows.SelectMany(window => truth.Of(window.Stream, window.Window).Select(row => ((window.Stream, window.Window, row.Key.Metric, row.Key.Cell), row.Value)));
        Assert.Equal(
            expected.Select(Text).Order(StringComparer.Ordinal),
            stored.Where(sum => sum.Value != 0 && sum.Key.Metric != NotCompared).Select(sum => Text((sum.Key, sum.Value))).Order(StringComparer.Ordinal));
        return known.Count;
    }

    private static string Text(((string Stream, Window Window, string Metric, string Cell) Key, decimal Value) sum) =>
        FormattableString.Invariant($"{sum.Key.Stream} {sum.Key.Window.Kind} {sum.Key.Window.First:O} {sum.Key.Window.Last:O} {sum.Key.Metric} {sum.Key.Cell} {sum.Value:0.####}");

    // Which report a figure came from shows in what it is about.
    private static string Stream(string source, Observation figure) => (source, figure.Window.Kind) switch
    {
        (WorkerSources.Web, WindowKind.Day) => "pages_daily",
        (WorkerSources.Web, WindowKind.Week) => "visitors_week",
        (WorkerSources.Web, _) => "visitors_month",
        _ when figure.Series.Ad is not null => "ads_daily",
        _ => figure.Series.Audience.IsAll ? "campaign_reach" : "audience",
    };

    private IEnumerable<(string Stream, Window Window)> Wanted(DateOnly first)
    {
        var (begin, end) = WorkerSources.Flight;
        var pages = Days(first, new DateOnly(2024, 1, 31)).Select(day => ("pages_daily", Window.Day(day)));
        var flight = Days(begin, end).SelectMany(day => new[] { ("ads_daily", Window.Day(day)), ("campaign_reach", Window.Day(day)), ("campaign_reach", new Window(WindowKind.FlightToDate, begin, day)) });
        (string, Window)[] whole = [("campaign_reach", new Window(WindowKind.Flight, begin, end)), ("audience", new Window(WindowKind.Flight, begin, end))];
        return pages.Concat(flight).Concat(whole).Where(place => truth.Of(place.Item1, place.Item2).Count > 0);
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static string? Integrity(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() as string;
    }
}
