using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Pagination;

/// <summary>Where the reading of one request's answers stands: which is next, and whether any is.</summary>
internal sealed class PageCursor(PaginationDefinition definition)
{
    private const int MaxPages = 20_000;
    private const int MaxEmptyPages = 50;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private string? cursor;
    private int page = definition.FirstPage;
    private long records;
    private int pages;
    private int empty;

    /// <summary>Records asked for in one answer; null when that is left to the platform.</summary>
    public int? PageSize { get; private set; } = definition.PageSize;

    /// <summary>The address of the next answer, where the platform gives it; null for the request's own.</summary>
    public string? NextAddress { get; private set; }

    /// <summary>True when every answer has been read.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Sets the placeholders of the next answer.</summary>
    public RequestValues Set(RequestValues values) => values
        .Set(Placeholders.PageSize, PageSize?.ToString(CultureInfo.InvariantCulture))
        .Set(Placeholders.Cursor, cursor)
        .Set(Placeholders.Page, definition.Type == PaginationType.Page ? page.ToString(CultureInfo.InvariantCulture) : null)
        .Set(Placeholders.Offset, definition.Type == PaginationType.Offset ? records.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Asks for half as many records at a time from here on, neither leaving one out nor reading one twice.</summary>
    /// <returns>False when a page cannot be smaller.</returns>
    public bool TryHalve()
    {
        if (PageSize is not { } size || size / 2 < Math.Max(definition.MinPageSize, 1) || NextAddress is not null)
        {
            return false;
        }

        // Pages of an odd size do not fall apart into two halves that begin where it began.
        if (definition.Type == PaginationType.Page && size % 2 == 1 && page != definition.FirstPage)
        {
            return false;
        }

        PageSize = size / 2;
        page = ((page - definition.FirstPage) * 2) + definition.FirstPage;
        return true;
    }

    /// <summary>Takes an answer in and finds out what follows.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="count">Records that it held.</param>
    /// <exception cref="FormatFaultException">The answer does not say what follows.</exception>
    /// <exception cref="AnswerFailureException">The answers go round in a circle, or rows have come or gone between them.</exception>
    public void Advance(JsonElement root, int count)
    {
        records += count;
        pages++;
        empty = count == 0 ? empty + 1 : 0;
        IsDone = definition.Type switch
        {
            PaginationType.Cursor => !ToNextCursor(root),
            PaginationType.NextUrl => !ToNextAddress(root),
            PaginationType.Page => !ToNextPage(root),
            PaginationType.Offset => records >= Number(root, definition.TotalRows!),
            _ => true,
        };
        if (!IsDone && (pages >= MaxPages || empty > MaxEmptyPages || (count == 0 && definition.Type is PaginationType.Page or PaginationType.Offset)))
        {
            throw Unsteady($"After {pages} answers and {records} records more are promised, and none come.");
        }

        if (IsDone && definition.TotalRows is { } total && Number(root, total) is var expected && expected != records)
        {
            throw Unsteady($"The platform counts {expected} records and gave {records}: rows came or went between the answers.");
        }
    }

    private bool ToNextCursor(JsonElement root)
    {
        var next = JsonPlaces.Text(root, [FieldPath.Parse(definition.Cursor!)]);
        var isMore = definition.More is null ? !string.IsNullOrEmpty(next) : JsonPlaces.First(root, FieldPath.Parse(definition.More)) is { } more && IsThere(more);
        if (!isMore)
        {
            return false;
        }

        cursor = string.IsNullOrEmpty(next) ? throw new FormatFaultException(string.Empty, $"says that more follows, and '{definition.Cursor}' does not say where.") : next;
        CheckNew(cursor);
        return true;
    }

    private bool ToNextAddress(JsonElement root)
    {
        NextAddress = JsonPlaces.Text(root, [FieldPath.Parse(definition.Next!)]);
        if (string.IsNullOrEmpty(NextAddress))
        {
            return false;
        }

        CheckNew(NextAddress);
        return true;
    }

    private bool ToNextPage(JsonElement root)
    {
        page++;
        return definition.TotalPages is { } total ? page - definition.FirstPage < Number(root, total) : records < Number(root, definition.TotalRows!);
    }

    private void CheckNew(string next)
    {
        if (!seen.Add(next))
        {
            throw Unsteady("The platform sends the same pages round in a circle.");
        }
    }

    private static bool IsThere(JsonElement place) => place.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => place.GetString()!.Length > 0,
        _ => true,
    };

    private static long Number(JsonElement root, string path) =>
        JsonPlaces.First(root, FieldPath.Parse(path)) is { } place && JsonNumbers.TryRead(place, out var number) && number is >= 0 and < 1_000_000_000_000 && decimal.Truncate(number) == number
            ? (long)number
            : throw new FormatFaultException(string.Empty, $"does not say '{path}'.");

    private static AnswerFailureException Unsteady(string message) => new(new Verdict(new SourceFailure(FailureKind.Unavailable, message), ErrorAction.Stop));
}
