using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>The variables of one operation with their types ("CoerceVariableValues").</summary>
internal sealed class VariableCoercer
{
    private readonly OperationDefinitionNode _operation;
    private readonly GraphQLType[] _types;
    private readonly int _maxListItems;

    public VariableCoercer(Schema schema, OperationDefinitionNode operation, int maxListItems)
    {
        _operation = operation;
        _maxListItems = maxListItems;
        _types = [.. operation.VariableDefinitions.Select(definition => TypeOf(schema, definition.Type))];
    }

    /// <summary>Coerces the values of a request.</summary>
    /// <param name="json">The object of values; undefined or null when none were sent.</param>
    /// <param name="errors">Receives one error for each variable that is missing or does not fit.</param>
    public VariableValues Coerce(JsonElement json, List<IError> errors)
    {
        var definitions = _operation.VariableDefinitions;
        if (definitions.IsEmpty)
        {
            return VariableValues.Empty;
        }

        var values = new VariableValues(definitions);
        for (var i = 0; i < definitions.Length; i++)
        {
            if (Problem(definitions[i], _types[i], i, json, values) is { } problem)
            {
                var code = problem.EndsWith(ListLimit.Problem(_maxListItems), StringComparison.Ordinal) ? ErrorCodes.ListTooLong : ErrorCodes.VariableValue;
                errors.Add(new Error($"Variable ${definitions[i].Name}: {problem}")
                {
                    Code = code,
                    Locations = [new ErrorLocation(definitions[i].Location.Line, definitions[i].Location.Column)],
                });
            }
        }

        return values;
    }

    private string? Problem(VariableDefinitionNode definition, GraphQLType type, int index, JsonElement json, VariableValues values)
    {
        string? problem;
        object? value;
        if (json.ValueKind == JsonValueKind.Object && JsonNames.TryFind(json, definition.Name, out var given))
        {
            if (!new JsonCoercion(_maxListItems).TryCoerce(type, given, out value, out problem))
            {
                return problem;
            }
        }
        else if (definition.DefaultValue is { } literal)
        {
            if (!new LiteralCoercion(null, _maxListItems).TryCoerce(type, literal, out value, out problem))
            {
                return problem;
            }
        }
        else
        {
            return type.IsNonNull ? $"no value was given, and {type} needs one." : null;
        }

        values.Set(index, value);
        return null;
    }

    private static GraphQLType TypeOf(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.ItemType)),
        _ => schema.FindType(((NamedTypeNode)node).Name) ?? throw new InvalidOperationException("A validated document names a type that does not exist."),
    };
}
