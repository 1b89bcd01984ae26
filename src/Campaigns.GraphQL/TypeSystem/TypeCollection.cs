namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Collects every type that can be reached from the parts of a schema.</summary>
internal sealed class TypeCollection
{
    private readonly HashSet<NamedTypeDefinition> _seen = [];
    private readonly Queue<NamedTypeDefinition> _open = new();

    public TypeCollection(IEnumerable<NamedTypeDefinition> types, IEnumerable<DirectiveDefinition> directives)
    {
        foreach (NamedTypeDefinition type in types)
        {
            Add(type);
        }

        foreach (InputValueDefinition argument in directives.SelectMany(static directive => directive.Arguments))
        {
            Add(argument.Type.NamedType);
        }

        // A queue instead of recursion: a schema may chain thousands of types.
        while (_open.TryDequeue(out NamedTypeDefinition? type))
        {
            AddReferences(type);
        }
    }

    /// <summary>Every type once, in the order met.</summary>
    public List<NamedTypeDefinition> All { get; } = [];

    /// <summary>The first type of each name.</summary>
    public Dictionary<string, NamedTypeDefinition> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Types whose name another type has already.</summary>
    public List<NamedTypeDefinition> Duplicates { get; } = [];

    private void Add(NamedTypeDefinition type)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        if (ByName.TryAdd(type.Name, type))
        {
            All.Add(type);
        }
        else
        {
            Duplicates.Add(type);
        }

        _open.Enqueue(type);
    }

    private void AddReferences(NamedTypeDefinition type)
    {
        switch (type)
        {
            case FieldedTypeDefinition fielded:
                foreach (InterfaceTypeDefinition implemented in fielded.Interfaces)
                {
                    Add(implemented);
                }

                foreach (FieldDefinition field in fielded.Fields)
                {
                    Add(field.Type.NamedType);
                    foreach (InputValueDefinition argument in field.Arguments)
                    {
                        Add(argument.Type.NamedType);
                    }
                }

                break;
            case UnionTypeDefinition union:
                foreach (ObjectTypeDefinition member in union.Types)
                {
                    Add(member);
                }

                break;
            case InputObjectTypeDefinition input:
                foreach (InputValueDefinition field in input.Fields)
                {
                    Add(field.Type.NamedType);
                }

                break;
        }
    }
}
