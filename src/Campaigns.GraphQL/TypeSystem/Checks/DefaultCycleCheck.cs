using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Defaults of input fields that need each other have no end (section "Input Objects",
/// InputObjectDefaultValueHasCycle; September 2025).</summary>
internal static class DefaultCycleCheck
{
    public static void Check(IEnumerable<NamedTypeDefinition> types, List<string> violations)
    {
        var edges = new Dictionary<InputValueDefinition, List<InputValueDefinition>>();
        var names = new Dictionary<InputValueDefinition, string>();
        foreach (InputObjectTypeDefinition type in types.OfType<InputObjectTypeDefinition>())
        {
            foreach (InputValueDefinition field in type.Fields.Where(static field => field.DefaultValue is not null))
            {
                names[field] = $"{type.Name}.{field.Name}";
                edges[field] = [];
                AddUsedDefaults(field.DefaultValue!, field.Type, edges[field]);
            }
        }

        ReportCycles(edges, names, violations);
    }

    /// <summary>Finds the input fields whose defaults come into play when a default is coerced: those that an object
    /// literal leaves out.</summary>
    private static void AddUsedDefaults(ValueNode value, GraphQLType type, List<InputValueDefinition> used)
    {
        var open = new Stack<(ValueNode Value, GraphQLType Type)>();
        open.Push((value, type));
        while (open.TryPop(out (ValueNode Value, GraphQLType Type) item))
        {
            switch (item.Type.Nullable, item.Value)
            {
                case (ListType list, ListValueNode items):
                    foreach (ValueNode element in items.Items)
                    {
                        open.Push((element, list.ItemType));
                    }

                    break;
                case (ListType list, _):
                    open.Push((item.Value, list.ItemType));
                    break;
                case (InputObjectTypeDefinition input, ObjectValueNode fields):
                    foreach (InputValueDefinition field in input.Fields)
                    {
                        if (fields.Fields.FirstOrDefault(given => given.Name == field.Name) is { } found)
                        {
                            open.Push((found.Value, field.Type));
                        }
                        else if (field.DefaultValue is not null)
                        {
                            used.Add(field);
                        }
                    }

                    break;
            }
        }
    }

    private static void ReportCycles(
        Dictionary<InputValueDefinition, List<InputValueDefinition>> edges,
        Dictionary<InputValueDefinition, string> names,
        List<string> violations)
    {
        var done = new HashSet<InputValueDefinition>();
        foreach (InputValueDefinition start in edges.Keys)
        {
            if (!done.Add(start))
            {
                continue;
            }

            var path = new List<(InputValueDefinition Field, int Next)> { (start, 0) };
            var onPath = new HashSet<InputValueDefinition> { start };
            while (path.Count > 0)
            {
                (InputValueDefinition field, int next) = path[^1];
                if (next == edges[field].Count)
                {
                    path.RemoveAt(path.Count - 1);
                    onPath.Remove(field);
                    continue;
                }

                path[^1] = (field, next + 1);
                InputValueDefinition target = edges[field][next];
                if (onPath.Contains(target))
                {
                    violations.Add($"The default of {names[field]} needs itself through the default of {names[target]}.");
                }
                else if (done.Add(target))
                {
                    path.Add((target, 0));
                    onPath.Add(target);
                }
            }
        }
    }
}
