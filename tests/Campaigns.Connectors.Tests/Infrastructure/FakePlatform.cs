using System.Runtime.CompilerServices;
using System.Text;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>A platform that answers from a table and fails when it is told to.</summary>
internal sealed class FakePlatform(TimeProvider time) : ISourceReader
{
    private readonly Dictionary<(string Stream, PlatformObject Object, Window Window, string Metric), decimal?> truth = [];

    private readonly Dictionary<string, IReadOnlyList<PulledFigure>> given = new(StringComparer.Ordinal);

    /// <summary>Figures on one page.</summary>
    public int PageSize { get; set; } = 3;

    /// <summary>Every window that was asked for, whole or not.</summary>
    public List<PullRequest> Requests { get; } = [];

    /// <summary>Fails a window before the page of a number, from 0; null answers.</summary>
    public Func<PullRequest, int, SourceFailure?> Fails { get; set; } = (_, _) => null;

    /// <summary>Records of a window that the platform marks as failed.</summary>
    public Func<PullRequest, IReadOnlyList<RejectedRecord>> Rejects { get; set; } = _ => [];

    /// <summary>What a test of the connection says.</summary>
    public ConnectionCheck Check { get; set; } = new() { AccountName = "Konto", TimeZone = "Europe/Stockholm", Campaigns = [new PlatformObject("1", "LITT Höst")] };

    public int Checks { get; private set; }

    public void Set(PlatformObject platform, Window window, decimal? value, string metric = "impressions", string stream = "ads_daily") =>
        truth[(stream, platform, window, metric)] = value;

    public void Remove(PlatformObject platform, Window window, string metric = "impressions", string stream = "ads_daily") =>
        truth.Remove((stream, platform, window, metric));

    public Task<ConnectionCheck> CheckAsync(SourceAccount account, CancellationToken cancellationToken)
    {
        Checks++;
        return Task.FromResult(Check);
    }

    public IReadOnlyList<PulledPage> Reread(KeptAnswers kept) =>
        [.. kept.Pages.Select(page => new PulledPage(page.Answer, given[Encoding.UTF8.GetString(page.Answer.Content.Span)], []) { Part = page.Part })];

    public async IAsyncEnumerable<PulledPage> ReadAsync(PullRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var figures = truth.Where(entry => entry.Key.Stream == request.Stream && IsAsked(entry.Key.Window, request.Window)).Select(Figure).ToList();
        var pages = Math.Max(1, (figures.Count + PageSize - 1) / PageSize);
        for (var page = 0; page < pages; page++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            if (Fails(request, page) is { } failure)
            {
                throw new SourceFailureException(failure);
            }

            var part = figures.Skip(page * PageSize).Take(PageSize).ToList();
            var answer = Answer(request, page, part);
            given[Encoding.UTF8.GetString(answer.Content.Span)] = part;
            yield return new PulledPage(answer, part, page == 0 ? Rejects(request) : []);
        }
    }

    private static bool IsAsked(Window figure, Window asked) =>
        asked.Kind == WindowKind.Custom ? figure.Kind == WindowKind.Day && figure.First >= asked.First && figure.Last <= asked.Last : figure == asked;

    private static PulledFigure Figure(KeyValuePair<(string Stream, PlatformObject Object, Window Window, string Metric), decimal?> entry, int place) => new()
    {
        Object = entry.Key.Object,
        Channel = "snapchat",
        Audience = AudienceCell.All,
        Window = entry.Key.Window,
        Metric = entry.Key.Metric,
        Value = entry.Value,
        Quality = new Quality { Status = entry.Value is null ? FigureStatus.Missing : FigureStatus.Final },
        Pointer = $"/data/{place}/{entry.Key.Metric}",
    };

    private RawAnswer Answer(PullRequest request, int page, List<PulledFigure> figures)
    {
        var text = $"{request.Stream} {request.Window.First:O} {request.Window.Last:O} {page}\n" + string.Join('\n', figures.Select(figure => $"{figure.Object} {figure.Window} {figure.Metric} {figure.Value}"));
        return new RawAnswer(request.Account.SourceId, request.Stream, "application/json", time.GetUtcNow(), Encoding.UTF8.GetBytes(text));
    }
}
