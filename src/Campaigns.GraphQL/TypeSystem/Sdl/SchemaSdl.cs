using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Schemas as text: the schema definition language (SDL; section "Type System").</summary>
public static class SchemaSdl
{
    /// <summary>Makes a schema of SDL text. Fields get no behavior.</summary>
    /// <param name="sdl">Type system definitions and extensions; the built-in scalars and directives need no definition.</param>
    /// <param name="scalars">Gives the scalar that reads and writes the values of one the text defines, whose description and
    /// <c>@specifiedBy</c> stay those of the text; null, or a null answer: <see cref="AnyScalar"/>, which accepts everything.</param>
    /// <exception cref="GraphQLSyntaxException">The text does not parse.</exception>
    /// <exception cref="SchemaException">The definitions break rules of the type system; lists all violations.</exception>
    public static Schema Build(string sdl, Func<ScalarTypeDefinitionNode, ScalarTypeDefinition?>? scalars = null) =>
        Build(GraphQLParser.Parse(sdl, ParserOptions.ForTrustedDocuments()), scalars);

    /// <summary>Makes a schema of a parsed SDL document.</summary>
    /// <param name="document">Type system definitions and extensions.</param>
    /// <param name="scalars">As for the other overload.</param>
    /// <exception cref="SchemaException">The definitions break rules of the type system; lists all violations.</exception>
    public static Schema Build(DocumentNode document, Func<ScalarTypeDefinitionNode, ScalarTypeDefinition?>? scalars = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var definitions = new SdlDefinitions(document);
        IReadOnlyList<string> violations = SdlDocumentCheck.Check(definitions);
        if (violations.Count > 0)
        {
            throw new SchemaException(violations);
        }

        return new SdlReader(definitions, scalars ?? (static _ => null)).Read();
    }

    /// <summary>Writes a schema as SDL text: no built-in scalars and directives, descriptions as block strings, a
    /// <c>schema</c> block only when the names of the root types or a description demand it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isSorted">Types and members by name (ordinal) instead of in declaration order.</param>
    /// <returns>The text, with a line break at the end.</returns>
    public static string Print(Schema schema, bool isSorted = false)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return SyntaxPrinter.Print(new SdlWriter(schema, isSorted).Write()) + "\n";
    }
}
