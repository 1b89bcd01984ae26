using System.Collections.Concurrent;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Which object type a C# object is: by its class, or the nearest base class that is registered.</summary>
internal sealed class RuntimeTypes
{
    private readonly Dictionary<Type, ObjectTypeDefinition> _declared = [];
    private readonly ConcurrentDictionary<Type, ObjectTypeDefinition?> _found = new();

    /// <summary>Replaces the search by C# type, for schemas whose objects have no classes of their own.</summary>
    public Func<NamedTypeDefinition, object, ObjectTypeDefinition?>? Custom { get; set; }

    public void Add(Type clrType, ObjectTypeDefinition type) => _declared.TryAdd(clrType, type);

    public ObjectTypeDefinition? Find(NamedTypeDefinition abstractType, object value) => Custom is not null
        ? Custom(abstractType, value)
        : _found.GetOrAdd(value.GetType(), static (clrType, declared) => Search(clrType, declared), _declared);

    private static ObjectTypeDefinition? Search(Type clrType, Dictionary<Type, ObjectTypeDefinition> declared)
    {
        for (var type = clrType; type is not null; type = type.BaseType)
        {
            if (declared.TryGetValue(type, out var found))
            {
                return found;
            }
        }

        return null;
    }
}
