namespace Campaigns.GraphQL.CodeFirst;

/// <summary>
/// An argument or input field that can be absent, which is not the same as null: an update leaves an absent field as it was and clears a null one.
/// </summary>
/// <typeparam name="T">The C# type of the value; write <c>Optional&lt;string?&gt;</c> for a nullable field.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    /// <summary>A value that was given.</summary>
    /// <param name="value">The value, which may be null.</param>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The value; the default of <typeparamref name="T"/> when none was given.</summary>
    public T? Value { get; }

    /// <summary>True when a value, or null, was given.</summary>
    public bool HasValue { get; }

    /// <summary>True when nothing was given.</summary>
    public bool IsEmpty => !HasValue;

    object? IOptional.Value => Value;

    /// <summary>Wraps a value that was given.</summary>
    /// <param name="value">The value, which may be null.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or the default of <typeparamref name="T"/>.</summary>
    /// <param name="optional">What was or was not given.</param>
    public static implicit operator T?(Optional<T> optional) => optional.Value;

    /// <summary>Both absent, or both given with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>One absent and one given, or different values.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, Value) : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "absent";
}

/// <summary>What the engine needs to know of an <see cref="Optional{T}"/> without its type.</summary>
internal interface IOptional
{
    bool HasValue { get; }

    object? Value { get; }
}
