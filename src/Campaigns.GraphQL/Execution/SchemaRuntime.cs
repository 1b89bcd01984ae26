using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.Logging;

namespace Campaigns.GraphQL.Execution;

/// <summary>A schema with everything execution needs beside it. One for all requests, immutable once built.</summary>
internal sealed class SchemaRuntime(Schema schema, RequestOptions options, CostOptions cost, RuntimeTypes runtimeTypes, TimeProvider time, ILogger logger, IReadOnlyList<IErrorFilter> filters, bool hasDataLoaders, GraphQLDiagnostics diagnostics)
{
    private static readonly TypeNameBinding TypeName = new();

    public Schema Schema { get; } = schema;

    public RequestOptions Options { get; } = options;

    public CostOptions Cost { get; } = cost;

    public RuntimeTypes RuntimeTypes { get; } = runtimeTypes;

    public TimeProvider Time { get; } = time;

    public ILogger Logger { get; } = logger;

    public GraphQLDiagnostics Diagnostics { get; } = diagnostics;

    public bool HasDataLoaders { get; } = hasDataLoaders;

    /// <summary>The field of an object type and how it is resolved. The document is valid, so it exists.</summary>
    public (FieldDefinition Field, FieldBinding Binding) FieldOf(ObjectTypeDefinition type, string name)
    {
        var field = Schema.FindField(type, name)
            ?? throw new InvalidOperationException($"A validated document asks for {type.Name}.{name}, which does not exist.");
        var binding = field.Behavior switch
        {
            FieldBinding own => own,
            GetterBehavior getter => new GetterBinding(getter, new CompleterFactory(RuntimeTypes).Dynamic(field.Type, isItem: false)),
            null when ReferenceEquals(field, Schema.TypeNameField) => TypeName,
            _ => throw new InvalidOperationException($"{type.Name}.{name} has no resolver."),
        };
        return (field, binding);
    }

    /// <summary>Lets the filters see an error.</summary>
    public IError Filter(IError error)
    {
        foreach (var filter in filters)
        {
            error = filter.OnError(error);
        }

        return error;
    }
}
