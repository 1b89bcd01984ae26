namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What a record is about. A part that is not declared is not told by the platform.</summary>
public sealed record DimensionsDefinition
{
    /// <summary>Day of the record; needed for windows of the kind day.</summary>
    public FieldDefinition? Date { get; init; }

    /// <summary>Last day of the record. Records of other days than asked for are a failure.</summary>
    public FieldDefinition? DateEnd { get; init; }

    /// <summary>The platform's campaign.</summary>
    public FieldDefinition? CampaignId { get; init; }

    /// <summary>Its name now.</summary>
    public FieldDefinition? CampaignName { get; init; }

    /// <summary>Ad set, ad squad or ad group.</summary>
    public FieldDefinition? AdGroupId { get; init; }

    /// <summary>Its name now.</summary>
    public FieldDefinition? AdGroupName { get; init; }

    /// <summary>The ad.</summary>
    public FieldDefinition? AdId { get; init; }

    /// <summary>Its name now.</summary>
    public FieldDefinition? AdName { get; init; }

    /// <summary>Channel of the catalogue.</summary>
    public FieldDefinition? Channel { get; init; }

    /// <summary>The platform's placement within the channel.</summary>
    public FieldDefinition? Placement { get; init; }

    /// <summary>Age band, as <c>25-34</c>, <c>65+</c> or <c>unknown</c>.</summary>
    public FieldDefinition? Age { get; init; }

    /// <summary>Sex: men, women, other or unknown.</summary>
    public FieldDefinition? Gender { get; init; }

    /// <summary>Language setting, as <c>uk</c>.</summary>
    public FieldDefinition? Language { get; init; }

    /// <summary>County or municipality code.</summary>
    public FieldDefinition? Region { get; init; }

    /// <summary>Currency of the record's amounts, when it may differ from the account's.</summary>
    public FieldDefinition? Currency { get; init; }
}
