using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pagination;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.Tests.Pagination;

/// <summary>Pages never lose or double a record, whatever their number and size, and however often they are halved on the way.</summary>
public class PageCursorTests
{
    [Theory]
    [InlineData(PaginationType.Cursor)]
    [InlineData(PaginationType.Offset)]
    [InlineData(PaginationType.Page)]
    [InlineData(PaginationType.NextUrl)]
    public void Pages_OfAnyNumberHalvedAtAnyMoment_GiveEveryRecordOnce(PaginationType type)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var total = random.Next(0, 90);
            var cursor = new PageCursor(Definition(type, 1 << random.Next(0, 6)));
            var read = new List<int>();
            while (!cursor.IsDone)
            {
                if (random.Next(4) == 0)
                {
                    cursor.TryHalve();
                }

                var (rows, answer) = Answer(type, cursor, total);
                read.AddRange(rows);
                cursor.Advance(answer, rows.Count);
            }

            Assert.True(read.SequenceEqual(Enumerable.Range(0, total)), $"Seed {seed}: {total} records, read {string.Join(' ', read)}.");
        }
    }

    [Theory]
    [InlineData(PaginationType.Offset, """{"total":5}""", 3, 0)]
    [InlineData(PaginationType.Offset, """{"total":5}""", 6)]
    [InlineData(PaginationType.Page, """{"total":5}""", 3, 0)]
    [InlineData(PaginationType.Cursor, """{"after":"a","next":"x"}""", 3, 3)]
    [InlineData(PaginationType.NextUrl, """{"next":"/x"}""", 3, 3)]
    public void Advance_AnswersThatDoNotAddUp_AreAFailure(PaginationType type, string answer, params int[] records)
    {
        var cursor = new PageCursor(Definition(type, 3));
        var root = JsonDocument.Parse(answer).RootElement;

        Assert.Throws<AnswerFailureException>(() =>
        {
            foreach (var count in records)
            {
                cursor.Advance(root, count);
            }
        });
    }

    [Theory]
    [InlineData(PaginationType.Offset, "{}")]
    [InlineData(PaginationType.Offset, """{"total":"many"}""")]
    [InlineData(PaginationType.Offset, """{"total":-1}""")]
    [InlineData(PaginationType.Page, """{"total":2.5}""")]
    [InlineData(PaginationType.Cursor, """{"next":"x"}""")]
    public void Advance_AnswerThatDoesNotSayWhatFollows_HasChanged(PaginationType type, string answer) =>
        Assert.Throws<FormatFaultException>(() => new PageCursor(Definition(type, 3)).Advance(JsonDocument.Parse(answer).RootElement, 3));

    private static PaginationDefinition Definition(PaginationType type, int size) => new()
    {
        Type = type,
        PageSize = size,
        Cursor = type == PaginationType.Cursor ? "after" : null,
        More = type == PaginationType.Cursor ? "next" : null,
        Next = type == PaginationType.NextUrl ? "next" : null,
        TotalRows = type is PaginationType.Page or PaginationType.Offset ? "total" : null,
    };

    private static (IReadOnlyList<int> Rows, JsonElement Answer) Answer(PaginationType type, PageCursor cursor, int total)
    {
        var values = cursor.Set(new RequestValues());
        var size = cursor.PageSize!.Value;
        var first = type switch
        {
            PaginationType.Cursor => Number(values.Find("cursor")) ?? 0,
            PaginationType.Offset => Number(values.Find("offset"))!.Value,
            PaginationType.Page => (Number(values.Find("page"))!.Value - 1) * size,
            _ => Number(cursor.NextAddress?.Split('=')[1]) ?? 0,
        };
        var rows = Enumerable.Range(first, Math.Max(0, Math.Min(size, total - first))).ToList();
        var end = first + rows.Count;
        var answer = type switch
        {
            PaginationType.Cursor => end < total ? $$"""{"after":"{{end}}","next":"x"}""" : $$"""{"after":"{{end}}"}""",
            PaginationType.NextUrl => end < total ? $$"""{"next":"/x?from={{end}}"}""" : "{}",
            _ => $$"""{"total":{{total}}}""",
        };
        return (rows, JsonDocument.Parse(answer).RootElement);
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
