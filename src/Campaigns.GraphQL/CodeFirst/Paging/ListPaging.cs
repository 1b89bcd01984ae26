using System.Globalization;
using System.Text;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Cuts a page out of a whole list by position (Relay cursor connections, "Pagination algorithm").</summary>
public static class ListPaging
{
    private const string Prefix = "p:";

    /// <summary>A page of the list.</summary>
    /// <typeparam name="T">The C# type of the items.</typeparam>
    /// <param name="items">The whole list in an order that is stable between requests.</param>
    /// <param name="arguments">Which page.</param>
    /// <exception cref="GraphQLException">A cursor was not made by this method.</exception>
    public static Connection<T> Page<T>(IReadOnlyList<T> items, PagingArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(arguments);
        var from = arguments.After is { } after ? Math.Min(Position(after, "after") + 1, items.Count) : 0;
        var to = arguments.Before is { } before ? Math.Min(Position(before, "before"), items.Count) : items.Count;
        to = Math.Max(from, to);
        if (arguments.First is { } first && to - from > first)
        {
            to = from + first;
        }

        if (arguments.Last is { } last && to - from > last)
        {
            from = to - last;
        }

        var edges = new Edge<T>[to - from];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge<T>(items[from + i], Cursor(from + i));
        }

        var page = new ConnectionPageInfo(to < items.Count, from > 0, edges.Length == 0 ? null : edges[0].Cursor, edges.Length == 0 ? null : edges[^1].Cursor);
        return new Connection<T>(edges, page, items.Count);
    }

    private static string Cursor(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{position}")));

    private static int Position(string cursor, string argument)
    {
        Span<byte> bytes = stackalloc byte[32];
        if (cursor.Length <= 40 && Convert.TryFromBase64String(cursor, bytes, out var length))
        {
            var text = Encoding.ASCII.GetString(bytes[..length]);
            if (text.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && position < int.MaxValue)
            {
                return position;
            }
        }

        throw new GraphQLException($"{argument} is not a cursor of this list; pass a cursor of an earlier answer.", ErrorCodes.InvalidPagingArguments);
    }
}
