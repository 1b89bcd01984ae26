using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Where the parameters of a resolver method come from: everything that is not known to come from elsewhere is an argument.</summary>
internal sealed class ResolverParameters
{
    private readonly List<ParameterInfo> _arguments = [];
    private readonly ParameterInfo[] _parameters;
    private readonly int _firstArgument;

    /// <param name="method">The resolver.</param>
    /// <param name="isService">Whether dependency injection knows a type.</param>
    /// <param name="paging">The paging of the field, whose four arguments come first; null for none.</param>
    public ResolverParameters(MethodInfo method, Func<Type, bool> isService, UsePagingAttribute? paging)
    {
        _parameters = method.GetParameters();
        _firstArgument = paging is null ? 0 : PagingFields.ArgumentCount;
        Paging = paging;
        IsService = isService;
        _arguments.AddRange(_parameters.Where(parameter => Source(parameter) == ParameterSource.Argument));
    }

    /// <summary>The parameters that are arguments of the field, in order.</summary>
    public IReadOnlyList<ParameterInfo> Arguments => _arguments;

    /// <summary>Whether a service of the call's own scope is asked for.</summary>
    public bool NeedsOwnScope => _parameters.Any(parameter => parameter.GetCustomAttribute<ServiceAttribute>()?.Kind == ServiceKind.Resolver);

    /// <summary>Whether the method pages by itself.</summary>
    public bool TakesPaging => _parameters.Any(parameter => parameter.ParameterType == typeof(PagingArguments));

    private UsePagingAttribute? Paging { get; }

    private Func<Type, bool> IsService { get; }

    /// <summary>The values of all parameters as expressions over the parameters of <see cref="Resolver{T}"/>.</summary>
    public Expression[] Values(ResolverInput input) => [.. _parameters.Select(parameter => Value(parameter, input))];

    private Expression Value(ParameterInfo parameter, ResolverInput input)
    {
        var type = parameter.ParameterType;
        switch (Source(parameter))
        {
            case ParameterSource.Parent:
                return Expression.Convert(input.Source, type);
            case ParameterSource.Service:
                return Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.Service), [type], input.Services);
            case ParameterSource.Cancellation:
                return Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.Token), [], input.Call);
            case ParameterSource.Context:
                return Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.Context), [], input.Source, input.Arguments, input.Call, input.Field);
            case ParameterSource.ServiceProvider:
                return input.Services;
            case ParameterSource.User:
                return Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.User), [], input.Call);
            case ParameterSource.Paging:
                return Expression.Call(typeof(PagingFields), nameof(PagingFields.Arguments), [], input.Arguments, Expression.Constant(Paging ?? new UsePagingAttribute()));
            default:
                return Expression.Convert(Expression.ArrayIndex(input.Arguments, Expression.Constant(_firstArgument + _arguments.IndexOf(parameter))), type);
        }
    }

    private ParameterSource Source(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            return ParameterSource.Parent;
        }

        if (parameter.IsDefined(typeof(ServiceAttribute)) || typeof(IDataLoader).IsAssignableFrom(type) || IsImplicitService(type))
        {
            return ParameterSource.Service;
        }

        return type == typeof(CancellationToken) ? ParameterSource.Cancellation
            : type == typeof(IResolverContext) ? ParameterSource.Context
            : type == typeof(IServiceProvider) ? ParameterSource.ServiceProvider
            : type == typeof(ClaimsPrincipal) ? ParameterSource.User
            : type == typeof(PagingArguments) ? ParameterSource.Paging
            : ParameterSource.Argument;
    }

    /// <summary>A registered class or interface is a service without saying so; lists are never, because every list type counts as registered.</summary>
    private bool IsImplicitService(Type type) => !type.IsValueType && type != typeof(string) && ListItems.ItemType(type) is null && IsService(type);

    private enum ParameterSource
    {
        Argument,
        Parent,
        Service,
        Cancellation,
        Context,
        ServiceProvider,
        User,
        Paging,
    }
}
