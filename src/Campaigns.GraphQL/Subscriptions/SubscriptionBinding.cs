using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.Subscriptions;

/// <summary>A field of a subscription: where its events come from ("CreateSourceEventStream").</summary>
internal abstract class SubscriptionBinding(ArgumentConverter[]? converters) : FieldBinding(converters)
{
    /// <summary>The events as the objects the field is executed on.</summary>
    /// <param name="call">A writer of the operation that subscribes.</param>
    /// <param name="field">The field in the document.</param>
    /// <param name="cancellationToken">Cancelled when the client goes.</param>
    public abstract IAsyncEnumerable<object?> Subscribe(ResultWriter call, FieldPlan field, CancellationToken cancellationToken);
}

/// <summary>Events of a C# type; each one is the value of the field.</summary>
internal sealed class SubscriptionBinding<T>(Resolver<IAsyncEnumerable<T>> resolver, ValueCompleter<T> completer, ArgumentConverter[]? converters) : SubscriptionBinding(converters)
{
    public override bool IsAsync => true;

    public override bool Execute(ResultWriter writer, FieldPlan field, object? source) =>
        completer.Complete(writer, field, ((SubscriptionEvent<T>)source!).Value);

    public override async IAsyncEnumerable<object?> Subscribe(ResultWriter call, FieldPlan field, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = resolver(null, field.Arguments.Values(call.Run), call, field, call.Run.Services);
        await foreach (var value in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new SubscriptionEvent<T>(value);
        }
    }
}

/// <summary>One event, kept apart from null.</summary>
internal sealed record SubscriptionEvent<T>(T Value);
