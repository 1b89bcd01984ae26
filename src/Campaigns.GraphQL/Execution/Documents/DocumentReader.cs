using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Execution;

/// <summary>Makes a document ready to run: out of the cache, or parsed and validated.</summary>
internal sealed class DocumentReader(SchemaRuntime runtime, DocumentLimits limits, DocumentCache cache)
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>The document, or the errors why it is refused.</returns>
    public DocumentResult Read(ReadOnlySpan<byte> utf8)
    {
        var id = DocumentId.Of(utf8);
        if (cache.Find(id) is { } known)
        {
            GraphQLDiagnostics.DocumentRead(cached: true);
            return new DocumentResult(known, []);
        }

        GraphQLDiagnostics.DocumentRead(cached: false);
        var result = Check(utf8, id);
        if (result.Document is { } document)
        {
            cache.Add(id, document, utf8.Length);
        }

        return result;
    }

    private DocumentResult Check(ReadOnlySpan<byte> utf8, DocumentId id)
    {
        DocumentNode document;
        try
        {
            using var parsing = GraphQLDiagnostics.StartStage("parse");
            document = GraphQLParser.Parse(utf8, limits.Parser);
        }
        catch (GraphQLSyntaxException exception)
        {
            return DocumentResult.Refused(new Error(exception.Message)
            {
                Code = exception.Code,
                Locations = [new ErrorLocation(exception.Location.Line, exception.Location.Column)],
            });
        }

        using var validating = GraphQLDiagnostics.StartStage("validate");
        var faults = DocumentValidator.Validate(runtime.Schema, document, limits.Validation);
        if (faults.Count > 0)
        {
            return DocumentResult.Refused([.. faults.Select(Describe)]);
        }

        if (!document.Definitions.Any(definition => definition is OperationDefinitionNode))
        {
            return DocumentResult.Refused(new Error("The document has no operation to run.") { Code = ErrorCodes.OperationUnknown });
        }

        return new DocumentResult(new CompiledDocument(runtime, document, id.ToString()), []);
    }

    private static Error Describe(DocumentError fault) => new(fault.Message)
    {
        Code = fault.Code,
        Locations = [.. fault.Locations.Select(location => new ErrorLocation(location.Line, location.Column))],
    };
}

/// <summary>A document that may run, or why it may not.</summary>
/// <param name="Document">Null when it is refused.</param>
/// <param name="Errors">Empty when it may run.</param>
internal readonly record struct DocumentResult(CompiledDocument? Document, IReadOnlyList<IError> Errors)
{
    public static DocumentResult Refused(params IReadOnlyList<IError> errors) => new(null, errors);
}
