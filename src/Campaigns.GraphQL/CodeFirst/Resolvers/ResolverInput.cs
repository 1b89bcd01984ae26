using System.Linq.Expressions;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>The parameters of a <see cref="Resolver{T}"/> as expressions, and where services come from.</summary>
internal sealed class ResolverInput
{
    public ParameterExpression Source { get; } = Expression.Parameter(typeof(object), "source");

    public ParameterExpression Arguments { get; } = Expression.Parameter(typeof(object[]), "arguments");

    public ParameterExpression Call { get; } = Expression.Parameter(typeof(ResultWriter), "call");

    public ParameterExpression Field { get; } = Expression.Parameter(typeof(FieldPlan), "field");

    public ParameterExpression Services { get; } = Expression.Parameter(typeof(IServiceProvider), "services");

    /// <summary>All five in order.</summary>
    public ParameterExpression[] All => [Source, Arguments, Call, Field, Services];
}
