using Campaigns.Dashboard.Urls;
using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>The filter form of a page.</summary>
public partial class FilterForm
{
    private static readonly IReadOnlyList<string> PeriodOptions = [.. PeriodChoice.Presets, "egen"];

    /// <summary>Bare path of the page, from the root, language prefix included.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Values of the period fields; null when the page has no period.</summary>
    [Parameter]
    public PeriodFields? Period { get; set; }

    /// <summary>The other fields, in order: channels, tracks, audience, metric.</summary>
    [Parameter]
    public IReadOnlyList<FilterChoice> Choices { get; set; } = [];

    /// <summary>What is chosen, each with the address that takes it away.</summary>
    [Parameter]
    public IReadOnlyList<ChosenFilter> Chosen { get; set; } = [];

    /// <summary>Faults of the address that the reader can mend.</summary>
    [Parameter]
    public IReadOnlyList<FormError> Errors { get; set; } = [];

    private string Message(FormError error) => Page.Texts[error.TextKey];

    private string? MessageAt(string field) => Errors.FirstOrDefault(error => error.Field == field) is { } error ? Message(error) : null;
}

/// <summary>A field of the filter form with a given set of values.</summary>
/// <param name="Name">Key of the query.</param>
/// <param name="Label">Label.</param>
/// <param name="Options">The values.</param>
/// <param name="Many">True for checkboxes, false for one choice.</param>
public sealed record FilterChoice(string Name, string Label, IReadOnlyList<FilterOption> Options, bool Many);

/// <summary>A value of a filter field.</summary>
/// <param name="Value">Value in the address; empty for «all».</param>
/// <param name="Text">Text as shown.</param>
/// <param name="Selected">True when it is chosen.</param>
public sealed record FilterOption(string Value, string Text, bool Selected);

/// <summary>A chosen filter.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Value">Chosen value, as shown.</param>
/// <param name="RemoveAddress">Address of the view without it.</param>
public sealed record ChosenFilter(string Name, string Value, string RemoveAddress);
