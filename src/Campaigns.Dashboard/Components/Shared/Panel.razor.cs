using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>The shell of a panel.</summary>
public partial class Panel
{
    /// <summary>Id of the panel, for instance <c>k4</c>; its anchor on the page. The heading is <c>{id}-t</c>, the answer <c>{id}-s</c>.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The question that the panel answers; its heading.</summary>
    [Parameter, EditorRequired]
    public string Question { get; set; } = "";

    /// <summary>The state of the panel.</summary>
    [Parameter]
    public PanelState State { get; set; } = PanelState.Ready;

    /// <summary>A word beside the heading, for instance «Preliminär»; null for none.</summary>
    [Parameter]
    public string? Badge { get; set; }

    /// <summary>The answer in one or two sentences.</summary>
    [Parameter]
    public RenderFragment? Answer { get; set; }

    /// <summary>Ways of showing the panel (chart, table), as links.</summary>
    [Parameter]
    public IReadOnlyList<PanelLink> Views { get; set; } = [];

    /// <summary>What the state means, in words; for every state but <see cref="PanelState.Ready"/>.</summary>
    [Parameter]
    public RenderFragment? StateText { get; set; }

    /// <summary>The picture: one or more charts with what belongs to them.</summary>
    [Parameter]
    public RenderFragment? Figure { get; set; }

    /// <summary>Source, period and time of reading, under the picture.</summary>
    [Parameter]
    public RenderFragment? Caption { get; set; }

    /// <summary>Anything between the picture and the table.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The table.</summary>
    [Parameter]
    public RenderFragment? Table { get; set; }

    /// <summary>Text that opens the table, with the number of rows; null shows the table as it is.</summary>
    [Parameter]
    public string? TableSummary { get; set; }

    /// <summary>True when the address asks for the table in place of the picture (<c>tabell=</c>).</summary>
    [Parameter]
    public bool TableOnly { get; set; }

    /// <summary>Explanations under the table.</summary>
    [Parameter]
    public RenderFragment? Notes { get; set; }

    /// <summary>Links at the foot: data, method.</summary>
    [Parameter]
    public IReadOnlyList<PanelLink> Foot { get; set; } = [];
}

/// <summary>A link of a panel.</summary>
/// <param name="Text">The text, as shown.</param>
/// <param name="Address">Address from the root.</param>
/// <param name="Current">True for the way in which the panel is shown now.</param>
/// <param name="Download">File name when the link is a download; null otherwise.</param>
public sealed record PanelLink(string Text, string Address, bool Current = false, string? Download = null);
