using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Requests, pages, records and the listings made of them → their records.</summary>
internal static class RequestReader
{
    private static readonly IReadOnlyDictionary<string, RequestMethod> Methods = Words.Of<RequestMethod>();
    private static readonly IReadOnlyDictionary<string, PaginationType> PaginationTypes = Words.Of<PaginationType>();
    private static readonly IReadOnlyDictionary<string, AnswerFormat> Formats = Words.Of<AnswerFormat>();

    public static RequestDefinition Request(YamlSection section)
    {
        var request = new RequestDefinition
        {
            Method = section.Choice("method", Methods, RequestMethod.Get),
            Path = section.OptionalText("path"),
            Address = section.OptionalText("address"),
            Query = section.Map("query"),
            EncodedQuery = section.OptionalText("encoded_query"),
            Headers = section.Map("headers"),
            Form = section.Map("form"),
            Json = section.Json("json") is { } json ? new JsonTemplate(json) : null,
        };
        section.End();
        return request;
    }

    /// <summary>The request of a key that must be there.</summary>
    public static RequestDefinition Required(YamlSection parent, string key) =>
        parent.RequiredSection(key, "path: /reports") is { } section ? Request(section) : new RequestDefinition();

    public static PaginationDefinition Pagination(YamlSection section)
    {
        if (!section.Has("type"))
        {
            section.Missing("type", $"Write type: one of {string.Join(", ", PaginationTypes.Keys)}.");
        }

        var pagination = new PaginationDefinition
        {
            Type = section.Choice("type", PaginationTypes, PaginationType.None),
            PageSize = section.OptionalNumber("page_size", 1, 1_000_000),
            MinPageSize = section.Number("min_page_size", 1, 1, 1_000_000),
            Cursor = section.OptionalText("cursor"),
            More = section.OptionalText("more"),
            Next = section.OptionalText("next"),
            TotalPages = section.OptionalText("total_pages"),
            TotalRows = section.OptionalText("total_rows"),
            FirstPage = section.Number("first_page", 1, 0, 1),
        };
        section.End();
        return pagination;
    }

    public static RecordsDefinition Records(YamlSection parent)
    {
        if (parent.RequiredSection("records", "path: data[]") is not { } section)
        {
            return new RecordsDefinition { Path = string.Empty };
        }

        var records = new RecordsDefinition
        {
            Path = section.Text("path", "data[]"),
            Requires = section.Texts("requires"),
            Columns = section.Map("columns"),
            Statuses = [.. section.Sections("statuses").Select(Status)],
            EmptyArrayIsNothing = section.Flag("empty_array_is_nothing"),
            Days = section.OptionalText("days"),
            AtMost = section.Has("at_most") ? section.Number("at_most", 1, 1, 1_000_000) : null,
            Format = section.Choice("format", Formats, AnswerFormat.Json),
        };
        section.End();
        return records;
    }

    public static LookupDefinition Lookup(YamlSection section)
    {
        var lookup = new LookupDefinition
        {
            Request = Required(section, "request"),
            Pagination = section.Section("pagination") is { } pagination ? Pagination(pagination) : null,
            Records = Records(section),
            Key = section.Text("key", "id"),
            Values = section.Map("values"),
        };
        section.End();
        return lookup;
    }

    public static AccountDefinition Account(YamlSection section)
    {
        var account = new AccountDefinition
        {
            Request = Required(section, "request"),
            Record = section.OptionalText("record"),
            Name = FieldReader.Optional(section, "name"),
            TimeZone = FieldReader.Optional(section, "time_zone"),
            Currency = FieldReader.Optional(section, "currency"),
        };
        section.End();
        return account;
    }

    private static ItemStatusDefinition Status(YamlSection section)
    {
        var status = new ItemStatusDefinition
        {
            At = section.Text("at", "items[]"),
            Path = section.Text("path", "status"),
            Ok = section.Texts("ok"),
            Message = section.OptionalText("message"),
        };
        section.End();
        return status;
    }
}
