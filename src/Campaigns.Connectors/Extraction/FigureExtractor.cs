using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Lookups;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Extraction;

/// <summary>One answer of a stream → its figures. Knows nothing of requests.</summary>
internal sealed class FigureExtractor
{
    private readonly StreamDefinition stream;
    private readonly RecordWalker walker;
    private readonly IReadOnlyList<MetricField> metrics;
    private readonly Dictionary<string, DimensionField> fields;
    private readonly IReadOnlyDictionary<string, LookupTable> tables;
    private readonly Dictionary<(string?, string?, string?, string?), AudienceCell> cells = [];

    /// <param name="http">The definition.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="tables">Lookups that the stream's dimensions go through.</param>
    public FigureExtractor(HttpDefinition http, StreamDefinition stream, IReadOnlyDictionary<string, LookupTable> tables)
    {
        (this.stream, this.tables, walker) = (stream, tables, new RecordWalker(stream.Records));
        metrics = [.. stream.MetricGroups.SelectMany(group => http.MetricGroups[group]).Concat(stream.Metrics).Select(pair => new MetricField(pair.Key, pair.Value))];
        fields = stream.Dimensions.Named().Where(pair => pair.Field is not null).ToDictionary(pair => pair.Name, pair => new DimensionField(pair.Field!), StringComparer.Ordinal);
    }

    /// <summary>True when records are single days; false when they carry the window that was asked for.</summary>
    public bool IsDaily => stream.Windows.Kinds is [WindowKind.Day] && stream.Dimensions.Date is not null;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="FormatFaultException">The answer has another shape than declared; nothing of it counts.</exception>
    public ExtractedPage Extract(JsonElement root, ExtractionScope scope)
    {
        var page = new ExtractedPage([], [], 0);
        var columns = stream.Records.Columns.Count > 0 && root.ValueKind != JsonValueKind.Undefined ? new PageColumns(stream.Records, root) : null;
        var records = 0;
        foreach (var record in walker.Walk(root, page.Rejected))
        {
            records++;
            try
            {
                Read(record, columns, scope, page);
            }
            catch (RecordRefusedException refused)
            {
                page.Rejected.Add(new RejectedRecord(refused.Pointer, refused.Message) { Kind = FailureKind.FormatChanged });
            }
        }

        FillDays(root, scope, page);
        return page with { Records = records };
    }

    /// <summary>Days that the answer names and has no record of: nothing happened on them.</summary>
    private void FillDays(JsonElement root, ExtractionScope scope, ExtractedPage page)
    {
        if (stream.Records.Days is not { } path)
        {
            return;
        }

        var told = page.Figures.Select(figure => figure.Window.First).ToHashSet();
        var place = new Record(root, string.Empty, null, null);
        var days = JsonPlaces.All(root, FieldPath.Parse(path)).Select(DayReader.Read).ToList();
        if (days.Count == 0)
        {
            throw new FormatFaultException(string.Empty, $"'{path}' names no day.");
        }

        foreach (var (day, index) in days.Select((day, index) => (day, index)))
        {
            if (day is not { } date || date < scope.Window.First || date > scope.Window.Last)
            {
                throw new FormatFaultException(string.Empty, $"'{path}' names what is not a day that was asked for.");
            }

            if (told.Add(date))
            {
                var pointer = string.Create(CultureInfo.InvariantCulture, $"/{path.Replace("[]", string.Empty, StringComparison.Ordinal).Replace('.', '/')}/{index}");
                var series = Series(place with { Pointer = pointer }, null)!;
                page.Figures.AddRange(metrics.Select(metric => Figure(metric.Nothing(IsFinal(date, scope), pointer), metric.Id, series, Metrics.Observations.Window.Day(date))));
            }
        }
    }

    private void Read(Record record, PageColumns? columns, ExtractionScope scope, ExtractedPage page)
    {
        if (record.Element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            throw new FormatFaultException(record.Pointer, "is not a record.");
        }

        var window = Window(record, columns, scope);
        if (Series(record, columns) is not { } series)
        {
            return;
        }

        scope.CheckFirst(series, window, record.Pointer);
        var currency = Word("currency", record, columns) ?? scope.Currency;
        var isFinal = IsFinal(window.Last!.Value, scope);
        foreach (var metric in metrics)
        {
            var value = metric.Read(record, columns, isFinal);
            if (metric.IsMoney && value.Value is not null && !string.Equals(currency, "SEK", StringComparison.OrdinalIgnoreCase))
            {
                page.Rejected.Add(new RejectedRecord(value.Pointer, $"{metric.Id} is in {currency ?? "an unknown currency"}, not in kronor. Nothing here converts money.") { Kind = FailureKind.FormatChanged });
                continue;
            }

            page.Figures.Add(Figure(value, metric.Id, series, window));
        }
    }

    private bool IsFinal(DateOnly last, ExtractionScope scope) => last.AddDays(stream.Windows.FinalAfterDays) < scope.Today;

    private static PulledFigure Figure(MetricValue value, string metric, RecordSeries series, Window window) => new()
    {
        Object = series.Object, Channel = series.Channel, Audience = series.Audience, Placement = series.Placement,
        Window = window, Metric = metric, Value = value.Value, Quality = value.Quality, Pointer = value.Pointer,
    };

    private Window Window(Record record, PageColumns? columns, ExtractionScope scope)
    {
        var first = fields.TryGetValue("date", out var date) ? date.Day(record, columns) : (DateOnly?)null;
        var last = fields.TryGetValue("date_end", out var end) ? end.Day(record, columns) : (DateOnly?)null;
        if (IsDaily)
        {
            if (last is not null && last != first)
            {
                throw new FormatFaultException(record.Pointer, "is about several days where one was asked for.");
            }

            return first >= scope.Window.First && first <= scope.Window.Last
                ? Metrics.Observations.Window.Day(first.Value)
                : throw new FormatFaultException(record.Pointer, "is about a day that was not asked for.");
        }

        return (first is null || first == scope.Window.First) && (last is null || last == scope.Window.Last)
            ? scope.Window
            : throw new FormatFaultException(record.Pointer, "is about another window than asked for.");
    }

    /// <summary>What the record is about; null when the definition leaves it out on purpose.</summary>
    private RecordSeries? Series(Record record, PageColumns? columns)
    {
        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, field) in fields)
        {
            if (name is "date" or "date_end" or "currency")
            {
                continue;
            }

            var value = field.Read(record, columns, tables);
            if (value.IsSkipped)
            {
                return null;
            }

            words[name] = value.Word;
        }

        return new RecordSeries(
            new PlatformObject(
                words.GetValueOrDefault("campaign_id"), words.GetValueOrDefault("campaign_name"), words.GetValueOrDefault("ad_group_id"), words.GetValueOrDefault("ad_group_name"),
                words.GetValueOrDefault("ad_id"), words.GetValueOrDefault("ad_name")),
            words.GetValueOrDefault("channel"),
            Cell(words),
            words.GetValueOrDefault("placement"));
    }

    private AudienceCell Cell(Dictionary<string, string?> words)
    {
        var parts = (words.GetValueOrDefault("gender"), words.GetValueOrDefault("age"), words.GetValueOrDefault("language"), words.GetValueOrDefault("region"));
        if (!cells.TryGetValue(parts, out var cell))
        {
            var text = string.Join(',', new[] { ("sex", parts.Item1), ("age", parts.Item2), ("language", parts.Item3), ("region", parts.Item4) }
                .Where(part => part.Item2 is not null).Select(part => $"{part.Item1}:{part.Item2}"));
            cells[parts] = cell = AudienceCell.Parse(text);
        }

        return cell;
    }

    private string? Word(string name, Record record, PageColumns? columns) => fields.TryGetValue(name, out var field) ? field.Read(record, columns, tables).Word : null;
}
