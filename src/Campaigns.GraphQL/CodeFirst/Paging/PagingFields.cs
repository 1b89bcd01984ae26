using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Connection fields (Relay cursor connections specification) out of resolvers with <see cref="UsePagingAttribute"/>.</summary>
internal sealed class PagingFields(TypeRegistry types, CompleterFactory completers)
{
    /// <summary>first, after, last, before.</summary>
    public const int ArgumentCount = 4;

    private readonly Dictionary<string, (ObjectTypeDefinition Type, Type Node, bool HasCount)> _connections = new(StringComparer.Ordinal);

    /// <summary>The checked paging arguments of a call.</summary>
    public static PagingArguments Arguments(object?[] arguments, UsePagingAttribute bounds) =>
        PagingArguments.Create((int?)arguments[0], (string?)arguments[1], (int?)arguments[2], (string?)arguments[3], bounds);

    /// <summary>A connection field.</summary>
    public FieldDefinition Create(
        MemberInfo member,
        UsePagingAttribute paging,
        IReadOnlyList<InputValueDefinition> arguments,
        Delegate resolver,
        bool isAsync,
        ArgumentConverter[] converters,
        Func<MemberInfo, GraphQLType, IReadOnlyList<InputValueDefinition>, FieldCost?, FieldDefinition> declare)
    {
        var returned = ResolverCompiler.ValueType(ClrType.Of(member), out _);
        var isConnection = returned.Type.IsGenericType && returned.Type.GetGenericTypeDefinition() == typeof(Connection<>);
        if (!isConnection && ListItems.ItemType(returned.Type) is null)
        {
            throw new InvalidOperationException("[UsePaging] needs a resolver that returns a list or a Connection<T>.");
        }

        var node = returned.Arguments.Count == 1 ? returned.Arguments[0] : new ClrType(ListItems.ItemType(returned.Type)!, false, []);
        var name = paging.ConnectionName ?? Capitalized(Naming.Field(member));
        var connection = Connection(name, node, paging.IncludeTotalCount);
        GraphQLType type = returned.IsNullable ? connection : new NonNullType(connection);
        var cost = new FieldCost(member.GetCustomAttribute<CostAttribute>()?.Weight ?? (isAsync ? 10 : null), paging.DefaultPageSize, ["first", "last"], ["edges", "nodes"]);
        var field = declare(member, type, [.. PagingInputs(paging), .. arguments], cost);
        var connectionType = typeof(Connection<>).MakeGenericType(node.Declared);
        var paged = isConnection ? resolver : Page(resolver, returned.Declared, node.Declared, isAsync, paging);
        ArgumentConverter[] all = [.. Enumerable.Repeat(ArgumentConverter.AsCoerced, ArgumentCount), .. converters];
        field.Behavior = FieldFactory.Binding(connectionType, paged, isAsync, completers.Typed(type, connectionType, isItem: false), all);
        return field;
    }

    private static InputValueDefinition[] PagingInputs(UsePagingAttribute paging) =>
    [
        new("first", BuiltInScalars.Int) { Description = $"Items from the start, at most {paging.MaxPageSize}. Default {paging.DefaultPageSize}." },
        new("after", BuiltInScalars.String) { Description = "The cursor that precedes the page." },
        new("last", BuiltInScalars.Int) { Description = $"Items from the end, at most {paging.MaxPageSize}." },
        new("before", BuiltInScalars.String) { Description = "The cursor that follows the page." },
    ];

    private ObjectTypeDefinition Connection(string name, ClrType node, bool hasCount)
    {
        if (_connections.TryGetValue(name, out var known))
        {
            return known.Node == node.Declared && known.HasCount == hasCount
                ? known.Type
                : throw new InvalidOperationException($"{name}Connection exists for other items or without total count; set ConnectionName.");
        }

        var connection = typeof(Connection<>).MakeGenericType(node.Declared);
        var edge = typeof(Edge<>).MakeGenericType(node.Declared);
        var nodeType = types.Output(node);
        var edgeType = new ObjectTypeDefinition(name + "Edge", () =>
        [
            Field(edge, nameof(Edge<object>.Cursor), "cursor", new NonNullType(BuiltInScalars.String), "An opaque text that after and before take."),
            Field(edge, nameof(Edge<object>.Node), "node", nodeType, "The item."),
        ])
        {
            Description = "An item of a page and its cursor.",
        };
        var type = new ObjectTypeDefinition(name + "Connection", () => ConnectionFields(connection, node, nodeType, edgeType, hasCount))
        {
            Description = "A page of a list.",
        };
        types.Register(edgeType, edge);
        types.Register(type, connection);
        _connections[name] = (type, node.Declared, hasCount);
        return type;
    }

    private IEnumerable<FieldDefinition> ConnectionFields(Type connection, ClrType node, GraphQLType nodeType, ObjectTypeDefinition edgeType, bool hasCount)
    {
        yield return Field(connection, nameof(Connection<object>.PageInfo), "pageInfo", new NonNullType(types.Output(typeof(ConnectionPageInfo))), "Whether the list goes on.");
        yield return Field(connection, nameof(Connection<object>.Edges), "edges", new ListType(new NonNullType(edgeType)), "The items of the page with their cursors.");
        yield return NodesField(node, nodeType);
        if (hasCount)
        {
            var method = connection.GetMethod(nameof(Connection<object>.GetTotalCountAsync))!;
            var resolver = ResolverCompiler.Compile(method, new ResolverParameters(method, _ => false, null), isResolverClass: false, out var isAsync);
            GraphQLType count = new NonNullType(BuiltInScalars.Int);
            yield return new FieldDefinition("totalCount", count)
            {
                Description = "Items of the whole list, over all pages.",
                Behavior = FieldFactory.Binding(typeof(int), resolver, isAsync, completers.Typed(count, typeof(int), isItem: false), []),
            };
        }
    }

    private FieldDefinition Field(Type owner, string member, string name, GraphQLType type, string description)
    {
        var property = owner.GetProperty(member)!;
        var resolver = ResolverCompiler.Compile(property, null, isResolverClass: false, out _);
        return new FieldDefinition(name, type)
        {
            Description = description,
            Behavior = FieldFactory.Binding(property.PropertyType, resolver, false, completers.Typed(type, property.PropertyType, isItem: false), null),
        };
    }

    private FieldDefinition NodesField(ClrType node, GraphQLType nodeType)
    {
        var list = typeof(IEnumerable<>).MakeGenericType(node.Declared);
        GraphQLType type = new ListType(nodeType);
        var resolver = typeof(PagingFields).GetMethod(nameof(Nodes), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(node.Declared)
            .CreateDelegate(typeof(Resolver<>).MakeGenericType(list));
        return new FieldDefinition("nodes", type)
        {
            Description = "The items of the page.",
            Behavior = FieldFactory.Binding(list, resolver, false, completers.Typed(type, list, isItem: false), null),
        };
    }

    private static IEnumerable<T> Nodes<T>(object? source, object?[] arguments, ResultWriter call, FieldPlan field, IServiceProvider services) =>
        ((Connection<T>)source!).Edges.Select(edge => edge.Node);

    private static Delegate Page(Delegate resolver, Type list, Type node, bool isAsync, UsePagingAttribute paging) =>
        (Delegate)typeof(PagingFields).GetMethod(isAsync ? nameof(PageLater) : nameof(PageNow), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(list, node).Invoke(null, [resolver, paging])!;

    private static Resolver<Connection<TNode>?> PageNow<TList, TNode>(Resolver<TList?> resolver, UsePagingAttribute paging)
        where TList : IEnumerable<TNode> => (source, arguments, call, field, services) =>
        {
            var page = Arguments(arguments, paging);
            return Cut<TNode>(resolver(source, arguments, call, field, services), page);
        };

    private static Resolver<ValueTask<Connection<TNode>?>> PageLater<TList, TNode>(Resolver<ValueTask<TList?>> resolver, UsePagingAttribute paging)
        where TList : IEnumerable<TNode> => (source, arguments, call, field, services) =>
        {
            var page = Arguments(arguments, paging);
            return CutAsync(resolver(source, arguments, call, field, services));

            async ValueTask<Connection<TNode>?> CutAsync(ValueTask<TList?> list) => Cut<TNode>(await list.ConfigureAwait(false), page);
        };

    private static Connection<T>? Cut<T>(IEnumerable<T>? list, PagingArguments page) =>
        list is null ? null : ListPaging.Page(list as IReadOnlyList<T> ?? [.. list], page);

    private static string Capitalized(string name) => string.Concat(name[..1].ToUpperInvariant(), name[1..]);
}
