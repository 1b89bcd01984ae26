namespace Campaigns.GraphQL.Execution;

/// <summary>A step of a response path: a response name, or (when that is null) a 0-based list position.</summary>
internal record struct PathElement(string? Name, int Index)
{
    public readonly object Boxed => Name is null ? Index : Name;
}

/// <summary>The path of a stretch that is written on its own; shares its beginning with the stretch around it.</summary>
internal sealed class PathNode(PathNode? parent, PathElement element)
{
    private readonly int _length = (parent?._length ?? 0) + 1;

    public static object[] ToArray(PathNode? node)
    {
        var steps = new object[node?._length ?? 0];
        for (var i = steps.Length - 1; node is not null; node = node.Parent, i--)
        {
            steps[i] = node.Element.Boxed;
        }

        return steps;
    }

    private PathNode? Parent { get; } = parent;

    private PathElement Element { get; } = element;
}
