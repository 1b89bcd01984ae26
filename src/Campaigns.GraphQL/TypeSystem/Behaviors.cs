namespace Campaigns.GraphQL.TypeSystem;

/// <summary>What execution attaches to a field: how its value is got. The type system carries it and does not look inside,
/// so that the language half of the engine knows nothing of execution.</summary>
public interface IFieldBehavior;

/// <summary>What execution attaches to a named type: how a runtime type is found, how an input object is built.</summary>
public interface ITypeBehavior;

/// <summary>What execution attaches to an argument or input field: its coerced default, the parameter or property it fills.</summary>
public interface IInputValueBehavior;

/// <summary>A field that is a plain function of its source and its coerced arguments: introspection is made of these.</summary>
/// <param name="getter">Gets the value. First the source object, then the arguments by name (an absent argument without
/// default is not in the dictionary).</param>
public sealed class GetterBehavior(Func<object?, IReadOnlyDictionary<string, object?>, object?> getter) : IFieldBehavior
{
    /// <summary>Gets the value of the field. Synchronous, without side effects, thread-safe.</summary>
    public Func<object?, IReadOnlyDictionary<string, object?>, object?> Getter { get; } = getter;
}
