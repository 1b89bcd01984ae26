using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>Refuses rules that would remove answers that are still needed.</summary>
internal sealed class RetentionOptionsValidation : IValidateOptions<RetentionOptions>
{
    // Platforms restate up to 37 days back, and a doubt about a figure is raised a quarter later.
    private const int Fewest = 90;
    private const int Most = 36_500;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var faults = options.Sources
            .Where(source => source.Value != 0)
            .Select(source => (Setting: $"{nameof(options.Sources)}:{source.Key}", Days: source.Value))
            .Concat(options.AnswerDays is { } days ? [(nameof(options.AnswerDays), days)] : [])
            .Where(setting => setting.Days is < Fewest or > Most)
            .Select(setting => FormattableString.Invariant(
                $"{RetentionOptions.SectionName}:{setting.Setting} is {setting.Days}. Write {Fewest} to {Most} days, or leave it out to keep the answers for ever."))
            .ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
