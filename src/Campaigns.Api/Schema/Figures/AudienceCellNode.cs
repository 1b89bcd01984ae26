using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Api.Schema.Figures;

/// <summary>One part of a measured audience; everybody when all parts are null.</summary>
[GraphQLName("AudienceCell")]
public sealed class AudienceCellNode
{
    private readonly AudienceCell _cell;

    /// <summary>Wraps the value.</summary>
    /// <param name="cell">The cell.</param>
    public AudienceCellNode(AudienceCell cell) => _cell = cell;

    /// <summary>Canonical text, such as <c>sex:men,age:25-79</c>; empty when not split.</summary>
    public string Key => _cell.Key;

    /// <summary>Sex as reported: boys, girls, men, women, other or unknown; null when not split.</summary>
    public string? Sex => _cell.Sex;

    /// <summary>Age band in whole years, both ends included; null when not split.</summary>
    public string? Age => _cell.Age;

    /// <summary>Language setting, BCP 47; null when not split.</summary>
    public string? Language => _cell.Language;

    /// <summary>County or municipality code; null when not split.</summary>
    public string? Region => _cell.Region;
}
