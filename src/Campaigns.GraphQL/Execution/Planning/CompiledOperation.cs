using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>An operation with its variables and the plans made for it so far.</summary>
internal sealed class CompiledOperation
{
    // Each condition doubles the number of plans; beyond this they are made for the one request.
    private const int MaxPlans = 16;

    private readonly SchemaRuntime _schema;
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly VariableCoercer _variables;
    private readonly ImmutableArray<string> _conditions;
    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = new();
    private OperationPlan? _onlyPlan;

    public CompiledOperation(SchemaRuntime schema, OperationDefinitionNode definition, FrozenDictionary<string, FragmentDefinitionNode> fragments, string documentId)
    {
        _schema = schema;
        _fragments = fragments;
        Definition = definition;
        DocumentId = documentId;
        Root = schema.Schema.RootType(definition.Operation) ?? throw new InvalidOperationException("A validated document uses an operation the schema does not have.");
        _variables = new VariableCoercer(schema.Schema, definition, schema.Options.MaxListItems);
        _conditions = definition.VariableDefinitions.IsEmpty ? [] : ConditionVariables.In(definition, fragments);
    }

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>SHA-256 of the document, in lower-case hex.</summary>
    public string DocumentId { get; }

    /// <summary>The root object type.</summary>
    public ObjectTypeDefinition Root { get; }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind => Definition.Operation;

    /// <summary>Whether it declares variables.</summary>
    public bool HasVariables => !Definition.VariableDefinitions.IsEmpty;

    /// <summary>Coerces the variables of a request.</summary>
    public VariableValues CoerceVariables(JsonElement json, List<IError> errors) => _variables.Coerce(json, errors);

    /// <summary>The plan for the variables of a request.</summary>
    public OperationPlan Plan(VariableValues variables)
    {
        if (_conditions.IsEmpty)
        {
            return _onlyPlan ??= Compile(new InclusionValues(_conditions, variables));
        }

        var inclusion = new InclusionValues(_conditions, variables);
        if (inclusion.Key is not { } key)
        {
            return Compile(inclusion);
        }

        if (_plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = Compile(inclusion);
        return _plans.Count < MaxPlans ? _plans.GetOrAdd(key, plan) : plan;
    }

    private OperationPlan Compile(InclusionValues inclusion)
    {
        var compiler = new PlanCompiler(_schema, _fragments, inclusion);
        return new OperationPlan(compiler, compiler.CompileRoot(Root, Definition.SelectionSet), variables =>
        {
            var analyzer = new CostAnalyzer(_schema.Schema, _fragments, inclusion, _schema.Cost);
            var cost = analyzer.Cost(Root, Definition.SelectionSet, variables);
            return (cost, analyzer.DependsOnVariables);
        });
    }
}
