using System.Collections.Immutable;
using System.Text;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>
/// One response key of an object: all occurrences of the field merged ("CollectFields"), with everything that does not depend on the
/// values of a request worked out once.
/// </summary>
internal sealed class FieldPlan
{
    private readonly PlanCompiler _compiler;
    private SelectionPlan? _selection;
    private ImmutableDictionary<ObjectTypeDefinition, SelectionPlan> _selections = ImmutableDictionary<ObjectTypeDefinition, SelectionPlan>.Empty;

    public FieldPlan(PlanCompiler compiler, ObjectTypeDefinition parent, FieldDefinition field, FieldBinding binding, ImmutableArray<FieldNode> nodes)
    {
        _compiler = compiler;
        Parent = parent;
        Field = field;
        Binding = binding;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;

        // Names are ASCII without quotes, so no escaping is needed.
        NextKey = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        Arguments = ArgumentPlan.Create(field, nodes[0], binding, compiler);
    }

    /// <summary>The key of the response.</summary>
    public string ResponseName { get; }

    /// <summary>The object type the field belongs to.</summary>
    public ObjectTypeDefinition Parent { get; }

    /// <summary>The field of the schema.</summary>
    public FieldDefinition Field { get; }

    /// <summary>How its value is got and written.</summary>
    public FieldBinding Binding { get; }

    /// <summary>Every occurrence in the document that is merged here, in order.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The arguments, coerced as far as they are constant.</summary>
    public ArgumentPlan Arguments { get; }

    /// <summary>Comma, key and colon in UTF-8.</summary>
    public byte[] NextKey { get; }

    /// <summary>Key and colon in UTF-8, for the first field of an object.</summary>
    public ReadOnlySpan<byte> FirstKey => NextKey.AsSpan(1);

    /// <summary>Where errors of the field are located.</summary>
    public IReadOnlyList<ErrorLocation> Locations => [.. Nodes.Select(node => new ErrorLocation(node.Location.Line, node.Location.Column))];

    /// <summary>The sub-selection for objects of a type; compiled at first use.</summary>
    public SelectionPlan SelectionFor(ObjectTypeDefinition type)
    {
        var known = _selection;
        return known is not null && ReferenceEquals(known.Type, type) ? known : FindSelection(type);
    }

    private SelectionPlan FindSelection(ObjectTypeDefinition type)
    {
        if (!_selections.TryGetValue(type, out var selection))
        {
            // Two threads may both compile; the first one stays.
            selection = ImmutableInterlocked.GetOrAdd(ref _selections, type, static (added, plan) => plan._compiler.CompileSelection(added, plan.Nodes), this);
        }

        _selection = selection;
        return selection;
    }
}

/// <summary>The fields of an object of one type, in response order.</summary>
/// <param name="Type">The object type.</param>
/// <param name="Fields">At least one field, unless every selection is skipped.</param>
internal sealed record SelectionPlan(ObjectTypeDefinition Type, FieldPlan[] Fields);
