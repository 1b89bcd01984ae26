using System.Reflection;
using System.Text;
using System.Text.Json;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Repository.Tests.Connectors;

/// <summary>connector.schema.json says what the records say, and every connector.yaml follows it.</summary>
public class ConnectorSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Connectors, "connector.schema.json"))).RootElement;

    public static TheoryData<string, Type> Records() => new()
    {
        { "connector", typeof(ConnectorDefinition) },
        { "localized", typeof(LocalizedText) },
        { "file", typeof(FileDefinition) },
        { "column", typeof(ColumnDefinition) },
        { "figure", typeof(FigureDefinition) },
        { "constants", typeof(ConstantsDefinition) },
        { "tables", typeof(TablesDefinition) },
        { "channel_target", typeof(ChannelTarget) },
        { "http", typeof(HttpDefinition) },
    };

    public static TheoryData<string, Type> Enumerations() => new()
    {
        { "connector.kind", typeof(ConnectorKind) },
        { "file.totals", typeof(TotalRows) },
        { "column.reads", typeof(ColumnRole) },
        { "column.decimal", typeof(DecimalSign) },
        { "figure.number", typeof(NumberForm) },
        { "figure.counts", typeof(IdentityBasis) },
        { "figure.of", typeof(DenominatorBase) },
        { "authentication.type", typeof(AuthenticationType) },
        { "authentication.body", typeof(TokenBody) },
        { "request.method", typeof(RequestMethod) },
        { "pagination.type", typeof(PaginationType) },
        { "records.format", typeof(AnswerFormat) },
        { "windows.dates", typeof(DateForm) },
        { "windows.end", typeof(WindowEnd) },
        { "metric.type", typeof(NumberType) },
        { "metric.absent", typeof(AbsentMeaning) },
        { "metric.counts", typeof(IdentityBasis) },
        { "metric.of", typeof(DenominatorBase) },
        { "metric.qualifier", typeof(Qualifier) },
        { "wait_hint.unit", typeof(WaitUnit) },
        { "error_rule.then", typeof(ErrorAction) },
    };

    public static TheoryData<string> Connectors() => new(Directory.EnumerateDirectories(RepositoryFolder.Connectors).Select(folder => Path.GetFileName(folder)));

    [Theory]
    [MemberData(nameof(Records))]
    public void Definition_HasTheKeysOfItsRecord(string definition, Type record)
    {
        var keys = Definition(definition).GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name != "$schema");

        Assert.Equal(Settable(record).Select(property => Snake(property.Name)).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Definition_RefusesOtherKeysAndDescribesItsOwn(string definition, Type record)
    {
        Assert.False(Definition(definition).GetProperty("additionalProperties").GetBoolean());
        Assert.All(Definition(definition).GetProperty("properties").EnumerateObject(), property => Assert.True(property.Value.TryGetProperty("description", out _), $"{record.Name}.{property.Name}"));
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Choice_HasTheWordsOfItsEnumeration(string place, Type enumeration)
    {
        var (definition, key) = (place.Split('.')[0], place.Split('.')[1]);
        var words = Definition(definition).GetProperty("properties").GetProperty(key).GetProperty("enum").EnumerateArray().Select(word => word.GetString());

        Assert.Equal(Enum.GetNames(enumeration).Select(Snake).Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Connectors))]
    public void Connector_FollowsTheSchema(string connector)
    {
        var document = YamlAsJson.Read(Path.Combine(RepositoryFolder.Connectors, connector, "connector.yaml"));

        Assert.Empty(SchemaCheck.Faults(Schema, document));
    }

    [Theory]
    [InlineData("""{ "id": "x", "kind": "file", "surname": "b", "name": { "sv": "a", "en": "b" } }""", "$: surname is not a key")]
    [InlineData("""{ "id": "X!", "kind": "file", "name": { "sv": "a", "en": "b" }, "file": { "separators": ["comma"], "columns": [{ "header": "a", "reads": "value" }] } }""", "$.id: does not match")]
    [InlineData("""{ "id": "x", "kind": "file", "name": { "sv": "a", "en": "b" }, "file": { "separators": ["komma"], "columns": [{ "header": "a", "reads": "value" }] } }""", "$.file.separators[0]: komma is not one of")]
    [InlineData("""{ "id": "x", "kind": "file", "name": { "sv": "a", "en": "b" }, "file": { "separators": ["comma"], "columns": [{ "header": "a", "reads": "value", "colour": "red" }] } }""", "$.file.columns[0]: colour is not a key")]
    public void SchemaCheck_BadDocument_IsRefused(string json, string fault)
    {
        var faults = SchemaCheck.Faults(Schema, JsonDocument.Parse(json).RootElement);

        Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<PropertyInfo> Settable(Type record) => record.GetProperties().Where(property => property.SetMethod is not null);

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            _ = char.IsUpper(letter) && text.Length > 0 ? text.Append('_') : text;
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
