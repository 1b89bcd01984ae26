using System.Collections.Frozen;
using System.Text;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Documents that clients name by the SHA-256 of their text; read and validated once, when the server starts.</summary>
internal sealed class TrustedDocuments
{
    private const string Prefix = "sha256:";
    private readonly FrozenDictionary<DocumentId, CompiledDocument> _documents;

    /// <param name="texts">The documents.</param>
    /// <param name="reader">Validates them.</param>
    /// <exception cref="SchemaException">A document does not fit the schema; all of them are listed.</exception>
    public TrustedDocuments(IEnumerable<string> texts, DocumentReader reader)
    {
        var documents = new Dictionary<DocumentId, CompiledDocument>();
        var faults = new List<string>();
        foreach (var text in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var id = DocumentId.Of(utf8);
            var result = reader.Read(utf8);
            if (result.Document is { } document)
            {
                documents[id] = document;
            }
            else
            {
                faults.Add($"The trusted document {id} is not valid: {result.Errors[0].Message}");
            }
        }

        _documents = faults.Count == 0 ? documents.ToFrozenDictionary() : throw new SchemaException(faults);
    }

    /// <summary>Finds a document.</summary>
    /// <param name="id">64 hex digits, with or without <c>sha256:</c> before them.</param>
    /// <returns>Null when there is none of that id, or the text is no id.</returns>
    public CompiledDocument? Find(string id)
    {
        var hex = id.StartsWith(Prefix, StringComparison.Ordinal) ? id.AsSpan(Prefix.Length) : id;
        return DocumentId.TryParse(hex, out var parsed) ? _documents.GetValueOrDefault(parsed) : null;
    }
}
