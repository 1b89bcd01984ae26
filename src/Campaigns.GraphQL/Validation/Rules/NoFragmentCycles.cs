using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>No fragment spreads itself, directly or through others, used or not (section "Fragment Spreads Must Not Form
/// Cycles").</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document) => Context.Spreads.InnermostFirst(
        spread => Report($"The fragment \"{spread.Name}\" spreads itself: the circle closes here.", spread));
}
