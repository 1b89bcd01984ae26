using Campaigns.Metrics.Observations;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>Refuses rules that would remove what is still needed.</summary>
internal sealed class RetentionOptionsValidation : IValidateOptions<RetentionOptions>
{
    // Platforms restate up to 37 days back, and a doubt about a figure is raised a quarter later.
    private const int FewestOfAnswers = 90;

    // A year's report is compared with the two before it.
    private const int FewestOfFigures = 1_096;
    private const int Most = 36_500;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        string[] faults = [.. Answers(options), .. Figures(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Answers(RetentionOptions options) => options.Sources
        .Where(source => source.Value != 0)
        .Select(source => (Setting: $"{nameof(options.Sources)}:{source.Key}", Days: (int?)source.Value))
        .Append((Setting: nameof(options.AnswerDays), Days: options.AnswerDays))
        .Append((Setting: nameof(options.UnmappedDays), Days: options.UnmappedDays))
        .Where(setting => setting.Days is < FewestOfAnswers or > Most)
        .Select(setting => Fault(setting.Setting, setting.Days!.Value, FewestOfAnswers));

    private static IEnumerable<string> Figures(RetentionOptions options)
    {
        foreach (var (kind, days) in options.FigureDays)
        {
            var setting = $"{nameof(options.FigureDays)}:{kind}";
            if (!kind.All(char.IsAsciiLetter) || !Enum.TryParse<WindowKind>(kind, ignoreCase: true, out _))
            {
                yield return $"{RetentionOptions.SectionName}:{setting}: there is no such kind of window. Write one of {string.Join(", ", Enum.GetNames<WindowKind>())}.";
            }
            else if (days is < FewestOfFigures or > Most)
            {
                yield return Fault(setting, days, FewestOfFigures);
            }
        }
    }

    private static string Fault(string setting, int days, int fewest) => FormattableString.Invariant(
        $"{RetentionOptions.SectionName}:{setting} is {days}. Write {fewest} to {Most} days, or leave it out to keep it for ever.");
}
