using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>The table of a panel as a reader meets it.</summary>
internal static class PanelTable
{
    private const string ReadRows = """
        panel => [...panel.querySelectorAll('table')].flatMap(table => {
          const clean = node => node.textContent.replace(/\s+/g, ' ').trim();
          let group = '';
          return [...table.querySelectorAll('tbody tr')].flatMap(row => {
            const heading = row.querySelector('th[scope=rowgroup]');
            if (heading) { group = clean(heading); return []; }
            return [{ group, cells: [...row.children].map(clean) }];
          });
        })
        """;

    /// <summary>Rows of all tables of a panel, the kinds of space made plain.</summary>
    /// <param name="page">The page.</param>
    /// <param name="panel">Id of the panel.</param>
    public static async Task<IReadOnlyList<PanelRow>> ReadAsync(IPage page, string panel) =>
        await page.Locator($"section[data-panel={panel}]").EvaluateAsync<PanelRow[]>(ReadRows);
}
