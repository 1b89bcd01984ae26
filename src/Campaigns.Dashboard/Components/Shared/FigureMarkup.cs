using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Dashboard.Formatting;
using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>The text of a figure as HTML, with its no-break spaces as themselves: a table of days has thousands of them, and as references they are three times as long.</summary>
internal static class FigureMarkup
{
    private const string Reference = "&#xA0;";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text, encoded.</summary>
    /// <param name="text">The figure as text.</param>
    internal static MarkupString Of(string text) =>
        new(Encoder.Encode(text).Replace(Reference, Formatering.NoBreakSpace.ToString(), StringComparison.Ordinal));
}
