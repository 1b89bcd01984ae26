using Campaigns.Api.Importing;
using Campaigns.GraphQL.CodeFirst;

namespace Campaigns.Api.Schema.Importing;

/// <summary>A connector that reads files which people hand in.</summary>
[GraphQLName("FileConnector")]
public sealed class FileConnectorNode
{
    private readonly FileConnector _connector;

    /// <summary>Wraps the record.</summary>
    /// <param name="connector">The connector.</param>
    public FileConnectorNode(FileConnector connector) => _connector = connector;

    /// <summary>Id.</summary>
    [ID]
    public string Id => _connector.Id;

    /// <summary>The columns it reads, in the order of its template: its code book.</summary>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<FileColumnNode> Columns => [.. _connector.Columns.Select(column => new FileColumnNode(column))];

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _connector.Name.In(language);

    /// <summary>What is known to limit its figures; null when nothing.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetLimits(Language language = Language.Sv) => _connector.Limits?.In(language);
}

/// <summary>What one column of a file means and may hold.</summary>
[GraphQLName("FileColumn")]
public sealed class FileColumnNode
{
    private readonly FileColumn _column;

    /// <summary>Wraps the record.</summary>
    /// <param name="column">The column.</param>
    public FileColumnNode(FileColumn column) => _column = column;

    /// <summary>Its head, as the template writes it.</summary>
    public string Head => _column.Head;

    /// <summary>Other heads that are understood.</summary>
    public IReadOnlyList<string> OtherHeads => _column.OtherHeads;

    /// <summary>True when every row has to fill it in.</summary>
    public bool Required => _column.Required;

    /// <summary>A cell as it may be written.</summary>
    public string Example => _column.Example;

    /// <summary>What it tells.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMeaning(Language language = Language.Sv) => _column.Meaning.In(language);

    /// <summary>Unit of its numbers, with what is counted or what a share is of.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetUnit(Language language = Language.Sv) => _column.Unit.In(language);

    /// <summary>What a cell may hold, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetAllowed(Language language = Language.Sv) => _column.Allowed.In(language);
}
