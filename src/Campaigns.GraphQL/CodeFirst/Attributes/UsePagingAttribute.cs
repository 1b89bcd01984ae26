namespace Campaigns.GraphQL.CodeFirst;

/// <summary>
/// Turns a resolver that returns a sequence (or a <see cref="Connection{T}"/>) into a Relay connection field with the arguments
/// <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.
/// </summary>
/// <remarks>
/// A sequence is cut by position; its order must therefore be stable between requests. A resolver that pages in its data source returns a
/// <see cref="Connection{T}"/> and takes a <see cref="PagingArguments"/> parameter.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>The name before <c>Connection</c> and <c>Edge</c>; null takes the field's name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Items of a page when neither <c>first</c> nor <c>last</c> is given. Default 20.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>The largest <c>first</c> or <c>last</c> allowed; more is a field error with code <c>MAX_PAGE_SIZE</c>. Default 100.</summary>
    public int MaxPageSize { get; set; } = 100;

    /// <summary>Whether the connection has the field <c>totalCount</c>. Default false.</summary>
    public bool IncludeTotalCount { get; set; }
}
