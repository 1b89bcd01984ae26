using System.Buffers;
using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Tests.TypeSystem;

/// <summary>Section "Scalars": input and result coercion of the built-in five.</summary>
public sealed class BuiltInScalarsTests
{
    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "2147483648", null)]
    [InlineData("Int", "1.0", null)]
    [InlineData("Int", "\"1\"", null)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("Float", "1e309", null)]
    [InlineData("Float", "\"1\"", null)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("String", "\"\"\"a\"\"\"", "a")]
    [InlineData("String", "a", null)]
    [InlineData("String", "1", null)]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "1", null)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    [InlineData("ID", "1.0", null)]
    public void TryCoerceLiteral_Value_FitsOrIsRefused(string scalar, string literal, object? expected)
    {
        bool fits = Find(scalar).TryCoerceLiteral(GraphQLParser.ParseValue(literal), null, out object? value, out string? problem);

        Assert.Equal((expected is not null, expected, expected is null), (fits, value, problem is not null));
    }

    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "5.0", 5)]
    [InlineData("Int", "5e0", 5)]
    [InlineData("Int", "2147483648", null)]
    [InlineData("Int", "5.5", null)]
    [InlineData("Int", "1e999999999", null)]
    [InlineData("Int", "\"5\"", null)]
    [InlineData("Int", "true", null)]
    [InlineData("Int", "[1]", null)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "1e999", null)]
    [InlineData("Float", "\"1\"", null)]
    [InlineData("String", "\"å\"", "å")]
    [InlineData("String", "\"\\ud800\"", null)]
    [InlineData("String", "1", null)]
    [InlineData("Boolean", "false", false)]
    [InlineData("Boolean", "0", null)]
    [InlineData("Boolean", "\"false\"", null)]
    [InlineData("ID", "7", "7")]
    [InlineData("ID", "7.0", "7")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("ID", "7.5", null)]
    [InlineData("ID", "true", null)]
    [InlineData("ID", "{}", null)]
    public void TryCoerceVariable_Value_FitsOrIsRefused(string scalar, string json, object? expected)
    {
        using JsonDocument document = JsonDocument.Parse(json);

        bool fits = Find(scalar).TryCoerceVariable(document.RootElement, out object? value, out string? problem);

        Assert.Equal((expected is not null, expected, expected is null), (fits, value, problem is not null));
    }

    public static TheoryData<string, object, string?> Results => new()
    {
        { "Int", 42, "42" },
        { "Int", 42L, "42" },
        { "Int", 42.0, "42" },
        { "Int", 42m, "42" },
        { "Int", 3_000_000_000L, null },
        { "Int", 4.5, null },
        { "Int", double.NaN, null },
        { "Int", "42", null },
        { "Float", 1.5, "1.5" },
        { "Float", 1.10m, "1.10" },
        { "Float", 7, "7" },
        { "Float", double.PositiveInfinity, null },
        { "Float", "1", null },
        { "String", "a\"b", "\"a\\u0022b\"" },
        { "String", 1.5m, "\"1.5\"" },
        { "String", true, "\"true\"" },
        { "String", DayOfWeek.Monday, null },
        { "String", new object(), null },
        { "Boolean", true, "true" },
        { "Boolean", 1, null },
        { "ID", "a", "\"a\"" },
        { "ID", 7, "\"7\"" },
        { "ID", 7.5, null },
        { "ID", true, null },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void TrySerialize_Result_WritesOrRefuses(string scalar, object value, string? expected)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);

        bool fits = Find(scalar).TrySerialize(value, writer, out string? problem);

        writer.Flush();
        Assert.Equal((expected ?? string.Empty, expected is not null, expected is null), (Encoding.UTF8.GetString(buffer.WrittenSpan), fits, problem is not null));
    }

    [Fact]
    public void TryFormat_Value_WritesAsSerializingDoes()
    {
        Span<byte> destination = stackalloc byte[32];

        Assert.Equal(OperationStatus.Done, BuiltInScalars.Int.TryFormat(int.MinValue, destination, out int written));
        Assert.Equal("-2147483648", Encoding.UTF8.GetString(destination[..written]));
        Assert.Equal(OperationStatus.DestinationTooSmall, BuiltInScalars.Int.TryFormat(12, destination[..1], out written));
        Assert.Equal(0, written);
        Assert.Equal(OperationStatus.InvalidData, BuiltInScalars.Float.TryFormat(double.NaN, destination, out _));
        Assert.Equal(OperationStatus.Done, BuiltInScalars.Float.TryFormat(decimal.MinValue, destination, out written));
        Assert.Equal("-79228162514264337593543950335", Encoding.UTF8.GetString(destination[..written]));
        Assert.Equal(OperationStatus.Done, BuiltInScalars.Boolean.TryFormat(false, destination, out written));
        Assert.Equal("false", Encoding.UTF8.GetString(destination[..written]));
    }

    private static ScalarTypeDefinition Find(string name) => BuiltInScalars.All.Single(scalar => scalar.Name == name);
}
