using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>Reads delimited text as agencies and ad sellers write it (platforms/files.md §2).</summary>
internal sealed class CsvTableReader : ITableReader
{
    /// <summary>Lines above the header that may hold a title, the campaign and the period.</summary>
    private const int LinesAboveHeader = 20;

    public string ContentType => "text/csv";

    public bool Reads(ReadOnlySpan<byte> content) => true;

    public Table Read(ReadOnlyMemory<byte> content, TableShape shape, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(content.Span);
        RefuseLongLines(text.Content, shape.Limits.LineCharacters);
        var (body, firstLine, hint) = SeparatorHint.Take(text.Content, shape.Separators);
        IReadOnlyList<char> separators = hint is { } only ? [only] : shape.Separators;
        var best = Candidates(body, firstLine, separators, shape).MaxBy(candidate => candidate.Known)
            ?? throw NothingKnown(body, firstLine, separators, shape);
        if (best.Missing.Count > 0)
        {
            throw new FileRefusedException(NoHeader(best.Missing, shape), best.Row.Line);
        }

        return Complete(best, body, firstLine, text.Encoding, shape, cancellationToken);
    }

    private static IEnumerable<HeaderCandidate> Candidates(string body, int firstLine, IReadOnlyList<char> separators, TableShape shape)
    {
        foreach (var separator in separators)
        {
            foreach (var row in CsvTokenizer.Rows(body, firstLine, separator, shape.Limits).Take(LinesAboveHeader))
            {
                if (row.Damage is null && shape.Header.CountKnown(row.Cells) is > 0 and var known)
                {
                    yield return new HeaderCandidate(separator, row, known, shape.Header.Missing(row.Cells));
                }
            }
        }
    }

    /// <summary>No row names a known column: a stray quotation mark above the header can be the cause, and then is what to say.</summary>
    private static FileRefusedException NothingKnown(string body, int firstLine, IReadOnlyList<char> separators, TableShape shape)
    {
        var damaged = separators.SelectMany(separator => CsvTokenizer.Rows(body, firstLine, separator, shape.Limits).Take(LinesAboveHeader)).FirstOrDefault(row => row.Damage is not null);
        return damaged is null ? new FileRefusedException(NoHeader(shape.Header.Missing([]), shape)) : new FileRefusedException(damaged.Damage!, damaged.Line);
    }

    private static Table Complete(HeaderCandidate header, string body, int firstLine, string encoding, TableShape shape, CancellationToken cancellationToken)
    {
        var rows = new List<TableRow>();
        foreach (var row in CsvTokenizer.Rows(body, firstLine, header.Separator, shape.Limits))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Line <= header.Row.Line || row.IsBlank)
            {
                continue;
            }

            if (rows.Count == shape.Limits.Rows)
            {
                throw new FileRefusedException(TooManyRows(shape.Limits.Rows), row.Line);
            }

            rows.Add(row);
        }

        return new Table([.. header.Row.Cells.Select(Wording.Clean)], header.Row.Line, rows, encoding, header.Separator);
    }

    private static void RefuseLongLines(string text, int limit)
    {
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if ((length < 0 ? text.Length - start : length) > limit)
            {
                throw new FileRefusedException(
                    Finding.Of(
                        $"Raden har fler än {limit} tecken.", "Kontrollera att rätt fil valdes.",
                        $"The line has more than {limit} characters.", "Check that the right file was chosen."),
                    line);
            }

            var end = length < 0 ? text.Length : start + length + 1;
            start = length >= 0 && end < text.Length && text[end - 1] == '\r' && text[end] == '\n' ? end + 1 : end;
        }
    }

    private static Finding TooManyRows(int limit) => Finding.Of(
        $"Filen har fler än {limit} rader.", "Dela den i flera filer.",
        $"The file has more than {limit} rows.", "Split it into several files.");

    private static Finding NoHeader(IReadOnlyList<string> columns, TableShape shape)
    {
        var missing = string.Join(", ", columns);
        return Finding.Of(
            $"Rubrikraden saknar kolumnerna {missing}.", $"Skriv dem i rubrikraden, åtskilda av {SeparatorHint.Names(shape.Separators, "eller", "tabb")}.",
            $"The header row lacks the columns {missing}.", $"Write them in the header row, separated by {SeparatorHint.Names(shape.Separators, "or", "tab")}.");
    }

    private sealed record HeaderCandidate(char Separator, TableRow Row, int Known, IReadOnlyList<string> Missing);
}
