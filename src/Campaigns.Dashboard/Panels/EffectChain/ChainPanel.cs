using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;

namespace Campaigns.Dashboard.Panels.EffectChain;

/// <summary>«Vad vet vi om resultatet?»: what is known of each step, and in words what is not.</summary>
public static class ChainPanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file: the steps and their metrics.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k1.fraga"];
        IEnumerable<string> metrics = definition.Steps.SelectMany(step => step.Metrics);
        if (input.FailureOf(metrics) is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        bool effectMeasured = definition.Steps.Where(step => step.Step == ChainStep.Effect)
            .Any(step => input.Comparisons(step.Metrics).Any(comparison => comparison.Groups.Any(group => group.Cells.Any(cell => cell.Value is not null))));
        return new ChainPanelView
        {
            Id = definition.Id,
            Question = question,
            Answer = effectMeasured ? null : RichText.Of(input.Texts["k1.svar"]),
            Columns = input.Words.HasTracks ? [.. input.Tracks.Select(track => track.Name)] : [input.Texts["k1.kolumn"]],
            Steps = [.. definition.Steps.Select(step => Step(input, step))],
            Notes = ChannelsWithoutFigures(input, metrics),
            Caption = SourceLine.Of(input, input.Campaign.Figures),
            MethodAnchor = "effektkedjan",
            Data = ToData(input, metrics),
        };
    }

    // A channel that was used and of which nothing is known has no row of its own; it is named, so that it is not taken for nothing.
    private static IReadOnlyList<RichText> ChannelsWithoutFigures(PanelInput input, IEnumerable<string> metrics)
    {
        // A figure that was computed from days or parts is one too, though the campaign has no figure of its own for the channel.
        HashSet<string?> computed = [.. from comparison in input.Comparisons(metrics)
                                        from @group in comparison.Groups
                                        from cell in @group.Cells
                                        where cell.Value is not null
                                        select cell.Channel?.Id];
        List<string> channels = [.. input.Campaign.Channels
            .Where(used => !computed.Contains(used.Channel.Id) && input.Campaign.Figures.All(figure => figure.Channel?.Id != used.Channel.Id))
            .Select(used => used.Channel.Name)];
        return channels.Count == 0 || input.Filter.IsActive ? [] : [input.Texts.Format("k1.utan_siffror", ("kanaler", input.Page.Format.List(channels)))];
    }

    private static ChainStepView Step(PanelInput input, ChainStepDefinition step)
    {
        string heading = input.Texts[$"kedja.{StepKey(step.Step)}"];
        List<ChainRow> rows = [.. input.Comparisons(step.Metrics).SelectMany(comparison => ChainRows.Of(input, comparison))];
        return new ChainStepView(heading, rows.Count > 0 ? rows : [ChainRows.WithoutFigures(input, step)]);
    }

    private static string StepKey(ChainStep step) => step switch
    {
        ChainStep.Exposure => "exponering",
        ChainStep.Attention => "uppmarksamhet",
        ChainStep.Action => "handling",
        ChainStep.Effect => "effekt",
        ChainStep.Cost => "kostnad",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    private static PanelData ToData(PanelInput input, IEnumerable<string> metrics)
    {
        var rows = new FigureRows(input);
        foreach (ComparisonData comparison in input.Comparisons(metrics))
        {
            foreach (ComparisonGroupData group in comparison.Groups)
            {
                foreach (ComparisonCellData cell in group.Cells)
                {
                    rows.Add(comparison.Metric, group, cell);
                }

                foreach (PrintedTotalData total in group.PrintedTotals)
                {
                    rows.Add(total.Figure, "tryckt_summa");
                }
            }
        }

        return rows.ToData();
    }
}
