using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>The paging arguments of a connection field as a resolver parameter, checked: the sizes are in range and at most one of them is given.</summary>
/// <param name="First">Items from the start of the list (after <paramref name="After"/>), 0 or more; null when <paramref name="Last"/> is given.</param>
/// <param name="After">The cursor that precedes the page; null from the start.</param>
/// <param name="Last">Items from the end of the list (before <paramref name="Before"/>), 0 or more; null when <paramref name="First"/> is given.</param>
/// <param name="Before">The cursor that follows the page; null to the end.</param>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before)
{
    /// <summary>Checks the arguments of a request against the bounds of the field.</summary>
    /// <exception cref="GraphQLException">A size is negative or too large, or both sizes are given.</exception>
    internal static PagingArguments Create(int? first, string? after, int? last, string? before, UsePagingAttribute bounds)
    {
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Give first or last, not both.", ErrorCodes.InvalidPagingArguments);
        }

        Check("first", first, bounds.MaxPageSize);
        Check("last", last, bounds.MaxPageSize);
        return new PagingArguments(first ?? (last is null ? bounds.DefaultPageSize : null), after, last, before);
    }

    private static void Check(string name, int? size, int max)
    {
        if (size < 0)
        {
            throw new GraphQLException($"{name} is negative; give 0 to {max}.", ErrorCodes.InvalidPagingArguments);
        }

        if (size > max)
        {
            throw new GraphQLException($"{name} is larger than the {max} items a page can hold here.", ErrorCodes.MaxPageSize);
        }
    }
}
