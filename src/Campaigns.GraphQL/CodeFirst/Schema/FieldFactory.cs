using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Fields out of methods and properties.</summary>
internal sealed class FieldFactory(TypeRegistry types, CompleterFactory completers, Func<Type, bool> isService)
{
    private const double AsyncWeight = 10;
    private static readonly string[] SlicingNames = ["first", "last", "limit"];
    private readonly PagingFields _paging = new(types, completers);

    /// <summary>A field with its resolver.</summary>
    /// <param name="member">A public method or property.</param>
    /// <param name="owner">The C# type of the object type the field is added to; its rules of access hold for extensions as well.</param>
    /// <param name="isResolverClass">Whether the member belongs to a root type or extension, and not to the object itself.</param>
    public FieldDefinition Create(MemberInfo member, Type owner, bool isResolverClass)
    {
        try
        {
            return Secure(CreateField(member, isResolverClass), member, owner);
        }
        catch (InvalidOperationException exception)
        {
            throw new SchemaException([$"{member.DeclaringType}.{member.Name}: {exception.Message}"]);
        }
    }

    /// <summary>A field of an interface: no resolver, its objects have those.</summary>
    public FieldDefinition CreateAbstract(MemberInfo member) => Declare(member, Type(member), Arguments(Parameters(member, null)), null);

    /// <summary>A field of a subscription: a method that returns an <see cref="IAsyncEnumerable{T}"/> of events.</summary>
    public FieldDefinition CreateSubscription(MemberInfo member, Type owner)
    {
        var returned = ClrType.Of(member);
        if (member is not MethodInfo method || !returned.Type.IsGenericType || returned.Type.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
        {
            throw new SchemaException([$"{member.DeclaringType}.{member.Name} is a field of a subscription and must be a method that returns IAsyncEnumerable<T>."]);
        }

        var parameters = new ResolverParameters(method, isService, null);
        var item = returned.Arguments[0];
        var type = types.Output(item, member);
        var arguments = Arguments(parameters);
        var field = Declare(member, type, arguments, new FieldCost(AsyncWeight));
        field.Behavior = SubscriptionFields.Create(method, parameters, item.Declared, completers.Typed(type, item.Declared, isItem: false, NodeIdPlaces.TypeName(member)), Converters(arguments, parameters));
        return Secure(field, member, owner);
    }

    private FieldDefinition CreateField(MemberInfo member, bool isResolverClass)
    {
        var paging = member.GetCustomAttribute<UsePagingAttribute>();
        var parameters = Parameters(member, paging);
        var resolver = ResolverCompiler.Compile(member, parameters, isResolverClass, out var isAsync);
        var arguments = Arguments(parameters);
        FieldDefinition field;
        if (paging is not null)
        {
            field = _paging.Create(member, paging, arguments, resolver, isAsync, Converters(arguments, parameters), Declare);
        }
        else
        {
            var value = ResolverCompiler.ValueType(ClrType.Of(member), out _);
            var type = Type(member);
            field = Declare(member, type, arguments, Cost(member, type, arguments, isAsync));
            field.Behavior = Binding(value.Declared, resolver, isAsync, completers.Typed(type, value.Declared, isItem: false, NodeIdPlaces.TypeName(member)), Converters(arguments, parameters));
        }

        return field;
    }

    /// <summary>A binding for a compiled resolver.</summary>
    internal static FieldBinding Binding(Type value, Delegate resolver, bool isAsync, object completer, ArgumentConverter[]? converters)
    {
        var binding = (isAsync ? typeof(AsyncFieldBinding<>) : typeof(SyncFieldBinding<>)).MakeGenericType(value);
        return (FieldBinding)Activator.CreateInstance(binding, resolver, completer, converters)!;
    }

    private static FieldDefinition Secure(FieldDefinition field, MemberInfo member, Type owner)
    {
        var rules = new[] { owner, member.ReflectedType!, member }.Distinct().Select(place => place.GetCustomAttribute<AuthorizeAttribute>()).OfType<AuthorizeAttribute>().ToArray();
        if (rules.Length > 0)
        {
            field.Behavior = AuthorizedBinding.Around((FieldBinding)field.Behavior!, rules);
        }

        return field;
    }

    private ResolverParameters? Parameters(MemberInfo member, UsePagingAttribute? paging) =>
        member is MethodInfo method ? new ResolverParameters(method, isService, paging) : null;

    private GraphQLType Type(MemberInfo member) => types.Output(ResolverCompiler.ValueType(ClrType.Of(member), out _), member);

    private InputValueDefinition[] Arguments(ResolverParameters? parameters) =>
        [.. (parameters?.Arguments ?? []).Select(parameter => new InputValueDefinition(Naming.Argument(parameter), types.Input(ClrType.Of(parameter), parameter))
        {
            DefaultValue = DefaultLiterals.Of(parameter),
            Description = Descriptions.Of(parameter),
            DeprecationReason = Descriptions.Deprecation(parameter),
        })];

    private static ArgumentConverter[] Converters(InputValueDefinition[] arguments, ResolverParameters? parameters) =>
        [.. arguments.Select((argument, i) => ConverterFactory.For(argument, parameters!.Arguments[i].ParameterType, NodeIdPlaces.TypeName(parameters.Arguments[i])))];

    private static FieldDefinition Declare(MemberInfo member, GraphQLType type, IReadOnlyList<InputValueDefinition> arguments, FieldCost? cost) => new(Naming.Field(member), type, arguments)
    {
        Description = Descriptions.Of(member),
        DeprecationReason = Descriptions.Deprecation(member),
        Cost = cost,
    };

    private static FieldCost? Cost(MemberInfo member, GraphQLType type, InputValueDefinition[] arguments, bool isAsync)
    {
        var weight = member.GetCustomAttribute<CostAttribute>()?.Weight ?? (isAsync ? AsyncWeight : null as double?);
        var size = member.GetCustomAttribute<ListSizeAttribute>();
        var slicing = size?.SlicingArguments
            ?? (type.IsList ? [.. arguments.Select(argument => argument.Name).Where(SlicingNames.Contains)] : Array.Empty<string>());
        var assumed = size is { AssumedSize: > 0 } ? size.AssumedSize : null as int?;
        return weight is null && assumed is null && slicing.Length == 0 ? null : new FieldCost(weight, assumed, slicing);
    }
}
