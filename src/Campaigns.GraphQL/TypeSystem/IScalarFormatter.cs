using System.Buffers;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A scalar that can write values of one CLR type straight into a response buffer, without boxing and without a
/// JSON writer. A scalar may implement it for several types; <see cref="ScalarTypeDefinition.TrySerialize"/> is the general way.</summary>
/// <typeparam name="T">CLR type of the values.</typeparam>
public interface IScalarFormatter<in T>
{
    /// <summary>The most bytes a value may need, quotes included; null when there is no bound (then the destination is grown
    /// as long as the answer is <see cref="OperationStatus.DestinationTooSmall"/>).</summary>
    int? MaxBytes { get; }

    /// <summary>Writes one JSON value as UTF-8.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 unless done.</param>
    /// <returns>Done; DestinationTooSmall; or InvalidData when the value does not fit the type, which is a field error
    /// (the words for it come from <see cref="ScalarTypeDefinition.TrySerialize"/>).</returns>
    OperationStatus TryFormat(T value, Span<byte> destination, out int bytesWritten);
}
