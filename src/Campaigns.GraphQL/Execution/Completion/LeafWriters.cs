using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Picks the writer of a scalar or enum for a C# type: a direct one where the pair is known, else the scalar's own serialization.</summary>
internal static class LeafWriters
{
    private static readonly Dictionary<(string Scalar, Type ClrType), object> Direct = new()
    {
        [("Int", typeof(int))] = new NumberWriter<int>(),
        [("Int", typeof(short))] = new NumberWriter<short>(),
        [("Int", typeof(byte))] = new NumberWriter<byte>(),
        [("Long", typeof(long))] = new NumberWriter<long>(),
        [("Long", typeof(int))] = new NumberWriter<int>(),
        [("Float", typeof(double))] = new DoubleWriter(),
        [("Decimal", typeof(decimal))] = new NumberWriter<decimal>(),
        [("Boolean", typeof(bool))] = new BooleanWriter(),
        [("String", typeof(string))] = new StringLeafWriter(),
        [("ID", typeof(string))] = new StringLeafWriter(),
        [("ID", typeof(int))] = new QuotedWriter<int>(string.Empty),
        [("ID", typeof(long))] = new QuotedWriter<long>(string.Empty),
        [("ID", typeof(Guid))] = new QuotedWriter<Guid>("D"),
        [("UUID", typeof(Guid))] = new QuotedWriter<Guid>("D"),
        [("Date", typeof(DateOnly))] = new QuotedWriter<DateOnly>("O"),
        [("DateTime", typeof(DateTimeOffset))] = new MomentWriter(),
    };

    public static object Scalar(ScalarTypeDefinition scalar, Type clrType) => Direct.TryGetValue((scalar.Name, clrType), out var writer)
        ? writer
        : Activator.CreateInstance(typeof(ScalarWriter<>).MakeGenericType(clrType), scalar)!;

    public static object NodeId(string typeName, Type clrType) => NodeIdSerializer.Supports(clrType)
        ? Activator.CreateInstance(typeof(NodeIdWriter<>).MakeGenericType(clrType), typeName)!
        : throw new InvalidOperationException($"{clrType} cannot be the C# type of an id of {typeName}: use a string, a whole number or a Guid.");

    public static object Enum(EnumTypeDefinition type, Type clrType) => clrType.IsEnum
        ? Activator.CreateInstance(typeof(EnumWriter<>).MakeGenericType(clrType), type)!
        : throw new InvalidOperationException($"{clrType} cannot be the C# type of enum {type.Name}; return object or the enum.");
}
