using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>An entry of <c>file.figures</c>, or the group <c>figure</c> of a column → its record.</summary>
internal static class FigureDefinitionReader
{
    private static readonly IReadOnlyDictionary<string, NumberForm> Forms = Words.Of<NumberForm>();
    private static readonly IReadOnlyDictionary<string, IdentityBasis> Bases = Words.Of<IdentityBasis>();
    private static readonly IReadOnlyDictionary<string, DenominatorBase> Denominators = Words.Of<DenominatorBase>();

    public static FigureDefinition Read(YamlSection section)
    {
        var definition = new FigureDefinition
        {
            Metric = section.OptionalText("metric"),
            Unit = section.OptionalText("unit"),
            As = section.Text("as", "impressions"),
            Counts = section.Has("counts") ? section.Choice("counts", Bases, IdentityBasis.Unclear) : null,
            Of = section.Has("of") ? section.Choice("of", Denominators, DenominatorBase.NotStated) : null,
            Number = section.Choice("number", Forms, NumberForm.Whole),
            MultiplyBy = section.Number("multiply_by", 1, 1, 1_000_000),
            AllowNegative = section.Flag("allow_negative"),
        };
        section.End();
        return definition;
    }
}
