using Campaigns.Connectors.Pulling;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Collecting;

/// <summary>Reads kept answers again.</summary>
internal sealed partial class KeptPages(ISourceReader reader, IRawAnswerStore answers, ILogger logger)
{
    /// <summary>The pages of a reading, received when the reading says; null when an answer is no longer kept, or no longer fits the definition.</summary>
    /// <param name="account">The account that was asked.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<PulledPage>?> PagesAsync(SourceAccount account, KeptReading reading, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, RawAnswer>(StringComparer.Ordinal);
        foreach (var id in reading.Parts.Select(part => part.RawId).Concat(reading.Basis.Select(basis => basis.RawId)).Distinct(StringComparer.Ordinal))
        {
            if (await answers.FindAsync(id, cancellationToken) is not { PrunedAt: null } answer)
            {
                Log.NotKept(logger, reading.Source, reading.Stream, reading.Window.First, reading.Window.Last);
                return null;
            }

            // The same bytes may have come before; they are kept with the moment of the first time.
            found[id] = answer with { FetchedAt = reading.ReadAt };
        }

        try
        {
            return reader.Reread(new KeptAnswers(
                account,
                reading.Stream,
                [.. reading.Parts.Select(part => (part.Window, found[part.RawId]))],
                [.. reading.Basis.Select(basis => new BasisAnswer(basis.Role, found[basis.RawId]))]));
        }
        catch (SourceFailureException changed)
        {
            Log.NotReadable(logger, reading.Source, reading.Stream, reading.Window.First, reading.Window.Last, changed.Failure.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Source}/{Stream} {First}–{Last}: an answer is no longer kept and cannot be read again under the changed mapping.")]
        public static partial void NotKept(ILogger logger, string source, string stream, DateOnly? first, DateOnly? last);

        [LoggerMessage(2, LogLevel.Warning, "{Source}/{Stream} {First}–{Last}: the kept answers cannot be read by the connector of today: {Reason}")]
        public static partial void NotReadable(ILogger logger, string source, string stream, DateOnly? first, DateOnly? last, string reason);
    }
}
