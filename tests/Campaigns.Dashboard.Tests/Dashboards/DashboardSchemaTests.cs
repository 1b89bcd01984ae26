using System.Text.Json;
using Campaigns.Dashboard.Dashboards;

namespace Campaigns.Dashboard.Tests.Dashboards;

/// <summary>Holds the JSON Schema that editors read to the words that the reader accepts.</summary>
public sealed class DashboardSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Of("dashboards", "dashboard.schema.json"))).RootElement;

    private static JsonElement Definitions => Schema.GetProperty("$defs");

    [Fact]
    public void Schema_Keys_AreThoseOfTheReader()
    {
        Assert.Equal(DashboardVocabulary.DashboardKeys, Keys(Schema));
        Assert.Equal(DashboardVocabulary.PanelKeys, Keys(Definitions.GetProperty("panel")));
        Assert.Equal(DashboardVocabulary.StepKeys, Keys(Definitions.GetProperty("step")));
    }

    [Fact]
    public void Schema_Words_AreThoseOfTheReader()
    {
        JsonElement panel = Definitions.GetProperty("panel").GetProperty("properties");

        Assert.Equal(DashboardVocabulary.PanelTypes.Keys, Words(panel.GetProperty("type")));
        Assert.Equal(DashboardVocabulary.Conditions.Keys, Words(panel.GetProperty("when")));
        Assert.Equal(DashboardVocabulary.Steps.Keys, Words(Definitions.GetProperty("step").GetProperty("properties").GetProperty("step")));
    }

    [Fact]
    public void Vocabulary_Words_CoverEveryEnumValue()
    {
        Assert.Equal(Enum.GetValues<PanelType>(), DashboardVocabulary.PanelTypes.Values);
        Assert.Equal(Enum.GetValues<PanelCondition>(), DashboardVocabulary.Conditions.Values);
        Assert.Equal(Enum.GetValues<ChainStep>(), DashboardVocabulary.Steps.Values);
    }

    private static IEnumerable<string> Keys(JsonElement definition) => definition.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Words(JsonElement definition) => definition.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
}
