namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Input objects that need themselves through non-null fields can never be written (section "Input Objects",
/// circular references). Works with a stack of its own: a schema may chain thousands of input objects.</summary>
internal static class InputCycleCheck
{
    public static void Check(IEnumerable<NamedTypeDefinition> types, List<string> violations)
    {
        var done = new HashSet<InputObjectTypeDefinition>();
        foreach (InputObjectTypeDefinition type in types.OfType<InputObjectTypeDefinition>())
        {
            Walk(type, done, violations);
        }
    }

    private static void Walk(InputObjectTypeDefinition start, HashSet<InputObjectTypeDefinition> done, List<string> violations)
    {
        var path = new List<(InputObjectTypeDefinition Type, int Next)>();
        var onPath = new HashSet<InputObjectTypeDefinition>();
        Push(start);
        while (path.Count > 0)
        {
            (InputObjectTypeDefinition type, int next) = path[^1];
            if (next == type.Fields.Count)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(type);
                continue;
            }

            path[^1] = (type, next + 1);
            if (type.Fields[next].Type is not NonNullType { Nullable: InputObjectTypeDefinition required })
            {
                continue;
            }

            if (onPath.Contains(required))
            {
                violations.Add($"{type.Name}.{type.Fields[next].Name} closes a circle of non-null fields back to {required.Name}. Make one of them nullable or a list.");
            }
            else
            {
                Push(required);
            }
        }

        void Push(InputObjectTypeDefinition type)
        {
            if (done.Add(type))
            {
                onPath.Add(type);
                path.Add((type, 0));
            }
        }
    }
}
