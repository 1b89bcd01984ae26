namespace Campaigns.GraphQL.Tests.Corpus;

/// <summary>A case of the extracted validation corpora.</summary>
/// <param name="Id">Name of the case.</param>
/// <param name="Schema">Name of the schema file.</param>
/// <param name="Document">The document as its source has it.</param>
/// <param name="Http">The document completed by an operation, which the verdict is about; null: it stands as it is.</param>
/// <param name="Valid2025">The verdict by the edition of September 2025.</param>
/// <param name="Errors">What graphql-js reports.</param>
internal sealed record ValidationCase(
    string Id, string Schema, string Document, HttpCase? Http, bool Valid2025, OracleError[] Errors)
{
    /// <summary>What the verdict is about.</summary>
    public string Judged => Http?.Document ?? Document;
}

/// <summary>The executable form of a case.</summary>
internal sealed record HttpCase(string Document);

/// <summary>An error of the oracle.</summary>
internal sealed record OracleError(string Rule, string Message, OracleLocation[]? Locations)
{
    /// <summary>The rule's name without the suffix that graphql-js gives it.</summary>
    public string RuleName => Rule.EndsWith("Rule", StringComparison.Ordinal) ? Rule[..^4] : Rule;
}

/// <summary>A place that the oracle names.</summary>
internal sealed record OracleLocation(int Line, int Column);

/// <summary>A file of validation cases.</summary>
internal sealed record ValidationCorpus(int Count, ValidationCase[] Cases);
