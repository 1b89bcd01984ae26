using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Pages have what their type needs, and the request asks for them.</summary>
internal static class PagesValidator
{
    public static void Validate(PaginationDefinition pages, string place, IReadOnlySet<string> used, DefinitionFaults faults)
    {
        Check("cursor", pages.Cursor, pages.Type == PaginationType.Cursor, true, place, faults);
        Check("more", pages.More, pages.Type == PaginationType.Cursor, false, place, faults);
        Check("next", pages.Next, pages.Type == PaginationType.NextUrl, true, place, faults);
        Check("total_pages", pages.TotalPages, pages.Type == PaginationType.Page, false, place, faults);
        PathChecks.CheckFromRoot(pages.TotalRows, $"{place}.total_rows", faults);
        if (pages is { Type: PaginationType.Page, TotalPages: null, TotalRows: null } or { Type: PaginationType.Offset, TotalRows: null })
        {
            faults.AddAt(place, "Nothing tells when the last page has come.", "Write total_rows or total_pages: the path of the number. A short page is no sign.");
        }

        if (pages is { Type: PaginationType.Offset, PageSize: null } or { Type: PaginationType.Page, TotalPages: null, PageSize: null })
        {
            faults.AddAt(place, "The size of a page is not declared.", "Write page_size.");
        }

        CheckUse(pages.Type == PaginationType.Cursor, Placeholders.Cursor, place, used, faults);
        CheckUse(pages.Type == PaginationType.Page, Placeholders.Page, place, used, faults);
        CheckUse(pages.Type == PaginationType.Offset, Placeholders.Offset, place, used, faults);
        CheckUse(pages.PageSize is not null, Placeholders.PageSize, place, used, faults);
    }

    private static void Check(string key, string? path, bool belongs, bool needed, string place, DefinitionFaults faults)
    {
        PathChecks.CheckFromRoot(path, $"{place}.{key}", faults);
        if (belongs && needed && path is null)
        {
            faults.AddAt(place, $"'{key}' is missing.", $"Write {key}: the path of it in the answer.");
        }
        else if (!belongs && path is not null)
        {
            faults.AddAt($"{place}.{key}", $"This type of pages has no '{key}'.", "Remove it, or correct the type.");
        }
    }

    private static void CheckUse(bool needed, string placeholder, string place, IReadOnlySet<string> used, DefinitionFaults faults)
    {
        if (needed && !used.Contains(placeholder))
        {
            faults.AddAt(place, $"The request does not hold {{{placeholder}}}, so every answer would be the same.", $"Put {{{placeholder}}} where the platform wants it.");
        }
    }
}
