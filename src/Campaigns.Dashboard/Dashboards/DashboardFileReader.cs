using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Dashboard.Dashboards;

/// <summary>
/// Reads a dashboard file. A panel names its type and its metrics; it holds no query text and no formatting:
/// <code>
/// id: campaign
/// key_figures: [impressions, reach]
/// panels:
///   - { id: k4, type: showings, metrics: [impressions, admissions], when: has_figures }
///   - { id: k8, type: events }
/// </code>
/// </summary>
/// <param name="metricIds">Ids of the metric catalogue.</param>
public sealed partial class DashboardFileReader(IReadOnlyCollection<string> metricIds)
{
    /// <summary>Longest file that is read, in characters; a dashboard is some dozens of lines.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Reads a file's text.</summary>
    /// <param name="file">Name of the file, for faults; its name without ending must be the dashboard's id.</param>
    /// <param name="text">The YAML text.</param>
    /// <exception cref="DashboardFilesException">The file has faults; the exception names all of them.</exception>
    public DashboardDefinition Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultCollector(file);
        YamlNode? root = Parse(text, faults);
        DashboardDefinition? definition = root is null ? null : ReadDashboard(file, root, faults);
        return definition is not null && faults.Faults.Count == 0
            ? definition
            : throw new DashboardFilesException([.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    private static YamlNode? Parse(string text, FaultCollector faults)
    {
        if (text.Length > MaxLength)
        {
            faults.Add(1, 1, $"The file is longer than {MaxLength} characters. Split it into several dashboards.");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            faults.Add(1, 1, "The file must hold one YAML document: a mapping with id, key_figures and panels.");
        }
        catch (YamlException fault)
        {
            faults.Add(fault.Start.Line, fault.Start.Column, $"This is not YAML: {fault.Message}");
        }

        return null;
    }

    private DashboardDefinition? ReadDashboard(string file, YamlNode root, FaultCollector faults)
    {
        if (faults.Mapping(root, "a dashboard", DashboardVocabulary.DashboardKeys) is not { } entries)
        {
            return null;
        }

        string? id = entries.TryGetValue("id", out YamlNode? idNode) ? faults.Text(idNode, "id") : null;
        if (idNode is null)
        {
            faults.Add(root, "The key 'id' is missing. Write the file's name without its ending.");
        }
        else if (id is not null && id != Path.GetFileNameWithoutExtension(file))
        {
            faults.Add(idNode, $"The id '{id}' is not the file's name. Write '{Path.GetFileNameWithoutExtension(file)}', or rename the file.");
        }

        if (!entries.TryGetValue("panels", out YamlNode? panelsNode))
        {
            faults.Add(root, "The key 'panels' is missing. List the panels of the page.");
        }

        IReadOnlyList<PanelDefinition> panels = panelsNode is null ? [] : ReadPanels(panelsNode, faults);
        IReadOnlyList<string> keyFigures = entries.TryGetValue("key_figures", out YamlNode? keyNode) ? ReadMetrics(keyNode, "key_figures", faults) : [];
        return id is null ? null : new DashboardDefinition { Id = id, File = file, KeyFigures = keyFigures, Panels = panels };
    }

    private List<PanelDefinition> ReadPanels(YamlNode node, FaultCollector faults)
    {
        var panels = new List<PanelDefinition>();
        foreach (YamlNode item in faults.Sequence(node, "panels"))
        {
            if (ReadPanel(item, faults) is not { } panel)
            {
                continue;
            }

            if (panels.Any(other => other.Id == panel.Id))
            {
                faults.Add(item, $"The panel id '{panel.Id}' is used twice. Give each panel its own id.");
            }

            panels.Add(panel);
        }

        return panels;
    }

    private PanelDefinition? ReadPanel(YamlNode node, FaultCollector faults)
    {
        if (faults.Mapping(node, "a panel", DashboardVocabulary.PanelKeys) is not { } entries)
        {
            return null;
        }

        string? id = entries.TryGetValue("id", out YamlNode? idNode) ? faults.Text(idNode, "id") : null;
        if (idNode is null)
        {
            faults.Add(node, "The panel has no 'id'. Write a short one, as k4: it stands in addresses.");
        }
        else if (id is not null && !PanelId().IsMatch(id))
        {
            faults.Add(idNode, $"The panel id '{id}' cannot stand in an address. Use lower-case letters a-z, digits and hyphens, a letter first, at most 20.");
        }

        PanelType? type = entries.TryGetValue("type", out YamlNode? typeNode) ? faults.Word(typeNode, "type", DashboardVocabulary.PanelTypes) : null;
        if (typeNode is null)
        {
            faults.Add(node, $"The panel has no 'type'. Write one of {string.Join(", ", DashboardVocabulary.PanelTypes.Keys)}.");
        }

        PanelCondition? when = entries.TryGetValue("when", out YamlNode? whenNode) ? faults.Word(whenNode, "when", DashboardVocabulary.Conditions) : PanelCondition.Always;
        if (id is null || type is not { } panelType)
        {
            return null;
        }

        var panel = new PanelDefinition
        {
            Id = id,
            Type = panelType,
            When = when ?? PanelCondition.Always,
            Metrics = entries.TryGetValue("metrics", out YamlNode? metrics) ? ReadMetrics(metrics, "metrics", faults) : [],
            Steps = entries.TryGetValue("steps", out YamlNode? steps) ? ReadSteps(steps, faults) : [],
        };
        CheckContent(node, panel, metrics is not null, steps is not null, faults);
        return panel;
    }

    private static void CheckContent(YamlNode node, PanelDefinition panel, bool hasMetrics, bool hasSteps, FaultCollector faults)
    {
        bool wantsMetrics = DashboardVocabulary.WithMetrics.Contains(panel.Type);
        bool wantsSteps = panel.Type == PanelType.EffectChain;
        if (wantsMetrics != hasMetrics)
        {
            faults.Add(node, wantsMetrics
                ? $"The panel '{panel.Id}' has no 'metrics'. List the metrics it compares."
                : $"The panel '{panel.Id}' takes no 'metrics'. Remove the key.");
        }

        if (wantsSteps != hasSteps)
        {
            faults.Add(node, wantsSteps
                ? $"The panel '{panel.Id}' has no 'steps'. List the steps of the effect chain."
                : $"The panel '{panel.Id}' takes no 'steps'. Remove the key.");
        }
    }

    private List<ChainStepDefinition> ReadSteps(YamlNode node, FaultCollector faults)
    {
        var steps = new List<ChainStepDefinition>();
        foreach (YamlNode item in faults.Sequence(node, "steps"))
        {
            if (faults.Mapping(item, "a step", DashboardVocabulary.StepKeys) is not { } entries)
            {
                continue;
            }

            if (!entries.TryGetValue("step", out YamlNode? stepNode))
            {
                faults.Add(item, $"The step has no 'step'. Write one of {string.Join(", ", DashboardVocabulary.Steps.Keys)}.");
                continue;
            }

            if (faults.Word(stepNode, "step", DashboardVocabulary.Steps) is { } step)
            {
                steps.Add(new ChainStepDefinition(step, entries.TryGetValue("metrics", out YamlNode? metrics) ? ReadMetrics(metrics, "metrics", faults) : []));
            }
        }

        return steps;
    }

    private List<string> ReadMetrics(YamlNode node, string what, FaultCollector faults)
    {
        var metrics = new List<string>();
        foreach (YamlNode item in faults.Sequence(node, what))
        {
            if (faults.Text(item, "a metric") is not { } metric)
            {
                continue;
            }

            if (!metricIds.Contains(metric, StringComparer.Ordinal))
            {
                string near = string.Join(", ", metricIds.OrderBy(id => Distance(id, metric)).ThenBy(id => id, StringComparer.Ordinal).Take(3));
                faults.Add(item, $"Unknown metric '{metric}'. Near it in the catalogue: {near}.");
            }
            else if (metrics.Contains(metric, StringComparer.Ordinal))
            {
                faults.Add(item, $"The metric '{metric}' stands twice in {what}. Remove one.");
            }

            metrics.Add(metric);
        }

        return metrics;
    }

    /// <summary>Edit distance (Levenshtein), to name the ids that a misspelt one may have meant.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$")]
    private static partial Regex PanelId();
}
