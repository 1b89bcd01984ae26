using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>The object types a composite type stands for.</summary>
internal sealed class PossibleTypes(ImmutableArray<ObjectTypeDefinition> ordered)
{
    public ImmutableArray<ObjectTypeDefinition> Ordered { get; } = ordered;

    public FrozenSet<ObjectTypeDefinition> Set { get; } = ordered.ToFrozenSet();

    public static FrozenDictionary<NamedTypeDefinition, PossibleTypes> Of(ImmutableArray<NamedTypeDefinition> types)
    {
        var implementations = new Dictionary<NamedTypeDefinition, List<ObjectTypeDefinition>>();
        foreach (ObjectTypeDefinition type in types.OfType<ObjectTypeDefinition>())
        {
            foreach (InterfaceTypeDefinition implemented in type.Interfaces.Distinct())
            {
                if (!implementations.TryGetValue(implemented, out List<ObjectTypeDefinition>? list))
                {
                    implementations.Add(implemented, list = []);
                }

                list.Add(type);
            }
        }

        var possible = new Dictionary<NamedTypeDefinition, PossibleTypes>();
        foreach (NamedTypeDefinition type in types.Where(static type => type.IsComposite))
        {
            possible.Add(type, new PossibleTypes(type switch
            {
                ObjectTypeDefinition single => [single],
                UnionTypeDefinition union => [.. union.Types.Distinct()],
                _ => implementations.TryGetValue(type, out List<ObjectTypeDefinition>? list) ? [.. list] : [],
            }));
        }

        return possible.ToFrozenDictionary();
    }
}
