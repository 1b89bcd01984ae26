namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A page of a list, as in the Relay cursor connections specification: the type of a field with <see cref="UsePagingAttribute"/>.</summary>
/// <typeparam name="T">The C# type of the items.</typeparam>
public class Connection<T>
{
    private readonly Func<CancellationToken, ValueTask<int>>? countAsync;

    /// <param name="edges">The items of the page with their cursors, in order.</param>
    /// <param name="pageInfo">Whether there is more.</param>
    /// <param name="totalCount">Items of the whole list, over all pages; null when nobody counted.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo pageInfo, int? totalCount = null)
    {
        Edges = edges;
        PageInfo = pageInfo;
        countAsync = totalCount is { } known ? _ => ValueTask.FromResult(known) : null;
    }

    /// <param name="edges">The items of the page with their cursors, in order.</param>
    /// <param name="pageInfo">Whether there is more.</param>
    /// <param name="countAsync">Counts the whole list; called only when the query asks for <c>totalCount</c>.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo pageInfo, Func<CancellationToken, ValueTask<int>> countAsync)
    {
        Edges = edges;
        PageInfo = pageInfo;
        this.countAsync = countAsync;
    }

    /// <summary>The items of the page with their cursors, in order.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>Whether there is more, and from where.</summary>
    public ConnectionPageInfo PageInfo { get; }

    /// <summary>Counts the items of the whole list, over all pages.</summary>
    /// <param name="cancellationToken">Ends the counting.</param>
    /// <exception cref="InvalidOperationException">The connection was made without a count.</exception>
    public ValueTask<int> GetTotalCountAsync(CancellationToken cancellationToken) => countAsync is null
        ? throw new InvalidOperationException("The resolver made its connection without a total count.")
        : countAsync(cancellationToken);
}

/// <summary>An item of a page and its cursor.</summary>
/// <typeparam name="T">The C# type of the item.</typeparam>
/// <param name="Node">The item.</param>
/// <param name="Cursor">An opaque text that <c>after</c> and <c>before</c> take.</param>
public sealed record Edge<T>(T Node, string Cursor);

/// <summary>Whether a list goes on before and after a page.</summary>
/// <param name="HasNextPage">True when items follow the page.</param>
/// <param name="HasPreviousPage">True when items precede the page.</param>
/// <param name="StartCursor">The cursor of the first item; null for an empty page.</param>
/// <param name="EndCursor">The cursor of the last item; null for an empty page.</param>
[GraphQLName("PageInfo")]
[GraphQLDescription("Whether a list goes on before and after a page.")]
public sealed record ConnectionPageInfo(
    [property: GraphQLDescription("True when items follow the page.")] bool HasNextPage,
    [property: GraphQLDescription("True when items precede the page.")] bool HasPreviousPage,
    [property: GraphQLDescription("The cursor of the first item; null for an empty page.")] string? StartCursor,
    [property: GraphQLDescription("The cursor of the last item; null for an empty page.")] string? EndCursor);
