using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Text;

/// <summary>Why something was refused and what to write instead, in both languages.</summary>
/// <param name="Fault">What is wrong, a full sentence.</param>
/// <param name="Cure">What to do, a full sentence.</param>
public sealed record Finding(LocalizedText Fault, LocalizedText Cure)
{
    internal static Finding Of(string faultSv, string cureSv, string faultEn, string cureEn) =>
        new(new LocalizedText(faultSv, faultEn), new LocalizedText(cureSv, cureEn));
}
