using Campaigns.Storage.Influx.Http;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Brings lines to the server: halves what is too large, and finds and sets aside what it will never take.</summary>
internal sealed partial class LineDelivery(WriteApiAsync write, Quarantine quarantine, ILogger logger)
{
    /// <summary>Sends lines. When it returns, each of them is on the server, or set aside when it is a figure.</summary>
    /// <returns>How many figures were set aside.</returns>
    /// <exception cref="InfluxException">The server cannot take lines now, a setting is wrong, or it refuses a line that figures refer to; to be repeated.</exception>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
    {
        if (lines.IsEmpty)
        {
            return 0;
        }

        try
        {
            await write.WriteRecordsAsync(lines, cancellationToken);
            return 0;
        }
        catch (InfluxException refusal) when (refusal.Kind is InfluxFaultKind.RefusedLines or InfluxFaultKind.TooLarge)
        {
            // The good lines of a refused request may be stored or not, by version; sending them again changes nothing.
            if (Middle(lines.Span) is { } middle)
            {
                return await SendAsync(lines[..middle], cancellationToken) + await SendAsync(lines[middle..], cancellationToken);
            }

            return IsFigure(lines.Span) ? SetAside(lines.Span, refusal) : throw Indispensable(refusal);
        }
    }

    // Figures refer to all other lines, so none of those may be missing.
    private static bool IsFigure(ReadOnlySpan<byte> line) => line.StartsWith("day,"u8) || line.StartsWith("window,"u8);

    private static InfluxException Indispensable(InfluxException refusal) => new(
        InfluxFaultKind.Configuration,
        $"{refusal.Message} It refuses what figures refer to, so nothing of the batch counts. Give the store a database of its own, whose retention keeps everything.",
        innerException: refusal);

    private int SetAside(ReadOnlySpan<byte> line, InfluxException refusal)
    {
        var file = quarantine.Add(line, refusal.Message);
        Log.Refused(logger, file, refusal.Message);
        return 1;
    }

    // The end of the line nearest to the middle; null for a single line.
    private static int? Middle(ReadOnlySpan<byte> lines)
    {
        var before = lines[..(lines.Length / 2)].LastIndexOf((byte)'\n') + 1;
        var after = lines.Length / 2 + lines[(lines.Length / 2)..].IndexOf((byte)'\n') + 1;
        if (before > 0)
        {
            return before;
        }

        return after < lines.Length ? after : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "InfluxDB will never take a line; it was set aside in {File}. {Reason}")]
        public static partial void Refused(ILogger logger, string file, string reason);
    }
}
