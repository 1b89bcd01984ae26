using System.Linq.Expressions;
using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Subscriptions;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Bindings of subscription methods.</summary>
internal static class SubscriptionFields
{
    public static FieldBinding Create(MethodInfo method, ResolverParameters parameters, Type item, object completer, ArgumentConverter[] converters)
    {
        var input = new ResolverInput();
        var instance = method.IsStatic ? null : Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.Instance), [method.ReflectedType!], input.Call);
        var call = Expression.Call(instance, method, parameters.Values(input));
        var resolver = Expression.Lambda(typeof(Resolver<>).MakeGenericType(call.Type), call, input.All).Compile();
        return (FieldBinding)Activator.CreateInstance(typeof(SubscriptionBinding<>).MakeGenericType(item), resolver, completer, converters)!;
    }
}
