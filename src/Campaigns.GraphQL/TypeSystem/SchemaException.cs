namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A schema that breaks rules of the type system. Thrown when a schema is built, which is at start-up.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="violations">One sentence each, at least one.</param>
    public SchemaException(IReadOnlyList<string> violations)
        : base("The schema is not valid:" + string.Concat(violations.Select(static violation => "\n- " + violation))) =>
        Violations = violations;

    /// <summary>All violations, one sentence each, with the schema coordinate of the offender.</summary>
    public IReadOnlyList<string> Violations { get; }
}
