using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>The definitions of an SDL document, sorted by what they define; extensions with what they extend.</summary>
internal sealed class SdlDefinitions
{
    public SdlDefinitions(DocumentNode document)
    {
        Document = document;
        Schemas = [.. document.Definitions.OfType<SchemaDefinitionNode>()];
        Directives = [.. document.Definitions.OfType<DirectiveDefinitionNode>()];
        foreach (TypeDefinitionNode type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            if (type.IsExtension)
            {
                Extensions.Add(type);
            }
            else
            {
                Types.Add(type);
            }
        }
    }

    public DocumentNode Document { get; }

    public IReadOnlyList<SchemaDefinitionNode> Schemas { get; }

    public IReadOnlyList<DirectiveDefinitionNode> Directives { get; }

    public List<TypeDefinitionNode> Types { get; } = [];

    public List<TypeDefinitionNode> Extensions { get; } = [];

    /// <summary>The definition of a type followed by its extensions.</summary>
    public IEnumerable<T> PartsOf<T>(T type)
        where T : TypeDefinitionNode =>
        Extensions.OfType<T>().Where(extension => extension.Name == type.Name).Prepend(type);
}
