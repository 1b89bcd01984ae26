using System.Globalization;
using System.Text.Json;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>
/// Observations as lines. A line <c>series</c>, <c>quality</c> or <c>answer</c> holds for the observations after it until the next of its kind;
/// every block begins without any (Transfer/README.md).
/// </summary>
/// <param name="lines">Where the lines go.</param>
internal sealed class ObservationLines(LineWriter lines)
{
    private Observation? previous;

    /// <summary>Observations in the block.</summary>
    public int Count { get; private set; }

    /// <summary>Observations in a block that is there.</summary>
    public static int CountIn(ReadOnlySpan<byte> content) => content.Count("\n[\"figure\""u8);

    /// <summary>Begins a new block.</summary>
    public void Begin()
    {
        lines.Clear();
        previous = null;
        Count = 0;
    }

    /// <summary>True when the observation has the key of the one written last: its revisions stand in one block.</summary>
    public bool BelongsToLast(Observation observation) =>
        previous is not null && HasSeriesOfLast(observation) && previous.Window.HasSameDays(observation.Window);

    /// <summary>Writes an observation.</summary>
    public void Write(Observation observation)
    {
        if (!HasSeriesOfLast(observation))
        {
            WriteSeries(observation);
        }

        if (previous is null || previous.Quality != observation.Quality)
        {
            WriteQuality(observation.Quality);
        }

        var provenance = observation.Provenance;
        if (previous is null || previous.Provenance.RawId != provenance.RawId || previous.Provenance.RunId != provenance.RunId)
        {
            WriteStrings("answer", provenance.RawId, provenance.RunId);
        }

        WriteFigure(observation);
        previous = observation;
        Count++;
    }

    private bool HasSeriesOfLast(Observation observation) =>
        previous is not null
        && previous.Metric == observation.Metric
        && (ReferenceEquals(previous.Series, observation.Series) || previous.Series == observation.Series);

    private void WriteSeries(Observation observation)
    {
        var series = observation.Series;
        WriteStrings(
            "series", series.Source, series.Campaign, series.Track, series.Channel, series.Audience.Key, series.Ad, series.Placement, observation.Metric);
    }

    private void WriteQuality(Quality quality)
    {
        var json = lines.Begin("quality");
        json.WriteStringValue(quality.Qualifier.ToString());
        json.WriteStringValue(quality.Status.ToString());
        json.WriteStringValue(quality.IdentityBasis?.ToString());
        json.WriteStringValue(quality.DenominatorBase?.ToString());
        json.WriteBooleanValue(quality.Constructed);
        json.WriteStringValue(quality.SourceUnit);
        json.WriteStringValue(quality.SourceAudience);
        lines.End();
    }

    private void WriteFigure(Observation observation)
    {
        var window = observation.Window;
        var json = lines.Begin("figure");
        json.WriteStringValue(window.Kind.ToString());
        WriteDay(json, window.First);
        WriteDay(json, window.Last);
        json.WriteStringValue(window.Precision.ToString());
        if (observation.Value is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }

        Span<char> moment = stackalloc char[32];
        observation.ObservedAt.UtcDateTime.TryFormat(moment, out var written, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(moment[..written]);
        json.WriteStringValue(observation.Provenance.Pointer);
        lines.End();
    }

    private static void WriteDay(Utf8JsonWriter json, DateOnly? day)
    {
        if (day is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        Span<char> text = stackalloc char[10];
        known.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }

    private void WriteStrings(string word, params ReadOnlySpan<string?> texts)
    {
        var json = lines.Begin(word);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        lines.End();
    }
}
