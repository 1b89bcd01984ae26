using System.Linq.Expressions;
using System.Reflection;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Compiles a method or property to a typed delegate, once, so that a call costs no reflection and boxes nothing.</summary>
internal static class ResolverCompiler
{
    /// <summary>The C# type of the value behind tasks and asynchronous sequences, with its nullability.</summary>
    public static ClrType ValueType(ClrType returned, out bool isAsync)
    {
        var generic = returned.Type.IsGenericType ? returned.Type.GetGenericTypeDefinition() : null;
        isAsync = generic == typeof(Task<>) || generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>);
        if (generic == typeof(IAsyncEnumerable<>))
        {
            return new ClrType(typeof(List<>).MakeGenericType(returned.Arguments[0].Declared), returned.IsNullable, returned.Arguments);
        }

        return isAsync ? returned.Arguments[0] : returned;
    }

    /// <summary>A <see cref="Resolver{T}"/> of the value's type, or of a <see cref="ValueTask{T}"/> of it.</summary>
    /// <param name="member">A public method or property.</param>
    /// <param name="parameters">Where a method's parameters come from; null for a property.</param>
    /// <param name="isResolverClass">Whether the member belongs to a root type or extension, and not to the object itself.</param>
    /// <param name="isAsync">Whether the delegate gives a <see cref="ValueTask{T}"/>.</param>
    public static Delegate Compile(MemberInfo member, ResolverParameters? parameters, bool isResolverClass, out bool isAsync)
    {
        var input = new ResolverInput();
        var body = Call(member, parameters, isResolverClass, input);
        body = AsValueTask(body, input, out isAsync);
        var type = typeof(Resolver<>).MakeGenericType(body.Type);
        var resolver = Expression.Lambda(type, body, input.All).Compile();
        if (parameters?.NeedsOwnScope != true)
        {
            return resolver;
        }

        if (!isAsync)
        {
            throw new InvalidOperationException($"{member.DeclaringType}.{member.Name} asks for a service of its own scope and must return a task: the scope ends asynchronously.");
        }

        var value = body.Type.GetGenericArguments()[0];
        return (Delegate)typeof(ResolverCalls).GetMethod(nameof(ResolverCalls.InOwnScope))!.MakeGenericMethod(value).Invoke(null, [resolver])!;
    }

    private static Expression Call(MemberInfo member, ResolverParameters? parameters, bool isResolverClass, ResolverInput input)
    {
        var isStatic = member is MethodInfo { IsStatic: true };
        var instance = isStatic ? null
            : isResolverClass ? Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.Instance), [member.ReflectedType!], input.Call)
            : (Expression)Expression.Convert(input.Source, member.DeclaringType!);
        return member is PropertyInfo property
            ? Expression.Property(instance, property)
            : Expression.Call(instance, (MethodInfo)member, parameters!.Values(input));
    }

    private static Expression AsValueTask(Expression body, ResolverInput input, out bool isAsync)
    {
        var generic = body.Type.IsGenericType ? body.Type.GetGenericTypeDefinition() : null;
        isAsync = true;
        if (generic == typeof(ValueTask<>))
        {
            return body;
        }

        if (generic == typeof(Task<>))
        {
            var value = body.Type.GetGenericArguments()[0];
            return Expression.New(typeof(ValueTask<>).MakeGenericType(value).GetConstructor([body.Type])!, body);
        }

        if (generic == typeof(IAsyncEnumerable<>))
        {
            return Expression.Call(typeof(ResolverCalls), nameof(ResolverCalls.ToListAsync), body.Type.GetGenericArguments(), body, input.Call);
        }

        isAsync = false;
        return body;
    }
}
