namespace Campaigns.GraphQL.Execution;

/// <summary>A place in a stretch where the value of an asynchronous field belongs, written as a stretch of its own.</summary>
/// <param name="Position">The byte before which the value is inserted.</param>
/// <param name="Value">The stretch of the field.</param>
internal readonly record struct Hole(int Position, ResultWriter Value);

/// <summary>
/// A nullable position with asynchronous fields inside. When one of them fails and cannot be null itself, the region becomes <c>null</c>.
/// </summary>
/// <param name="Start">The first byte of the value.</param>
/// <param name="End">The byte after the value.</param>
/// <param name="FirstHole">The first hole inside.</param>
/// <param name="LastHole">The last hole inside.</param>
internal readonly record struct NullableRegion(int Start, int End, int FirstHole, int LastHole);
