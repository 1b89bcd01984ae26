namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The dimensions of a stream by the names that they have in the file.</summary>
internal static class DimensionNames
{
    public static IEnumerable<(string Name, FieldDefinition? Field)> Named(this DimensionsDefinition dimensions) =>
    [
        ("date", dimensions.Date), ("date_end", dimensions.DateEnd),
        ("campaign_id", dimensions.CampaignId), ("campaign_name", dimensions.CampaignName),
        ("ad_group_id", dimensions.AdGroupId), ("ad_group_name", dimensions.AdGroupName),
        ("ad_id", dimensions.AdId), ("ad_name", dimensions.AdName),
        ("channel", dimensions.Channel), ("placement", dimensions.Placement),
        ("age", dimensions.Age), ("gender", dimensions.Gender), ("language", dimensions.Language), ("region", dimensions.Region),
        ("currency", dimensions.Currency),
    ];
}
