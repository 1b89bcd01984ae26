using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>The arguments of one field of a document ("CoerceArgumentValues"): constants are coerced once, variables once per request.</summary>
internal sealed class ArgumentPlan
{
    private static readonly ArgumentPlan None = new(null!, null!, [], -1);

    private readonly FieldDefinition _field;
    private readonly FieldNode _node;
    private readonly ArgumentConverter[] _converters;
    private readonly int _slot;
    private object?[]? _constant;

    private ArgumentPlan(FieldDefinition field, FieldNode node, ArgumentConverter[] converters, int slot)
    {
        _field = field;
        _node = node;
        _converters = converters;
        _slot = slot;
        _constant = converters.Length == 0 ? [] : null;
    }

    public static ArgumentPlan Create(FieldDefinition field, FieldNode node, FieldBinding binding, PlanCompiler compiler)
    {
        if (field.Arguments.Count == 0)
        {
            return None;
        }

        var hasVariables = node.Arguments.Any(argument => Variables.AreIn(argument.Value));
        return new ArgumentPlan(field, node, binding.Converters(field), hasVariables ? compiler.NextArgumentSlot() : -1);
    }

    /// <summary>The values for the resolver, in the order of the field's arguments.</summary>
    /// <exception cref="GraphQLException">A value does not fit, which only a variable can bring about: an error of this field.</exception>
    public object?[] Values(OperationRun run)
    {
        if (_constant is { } constant)
        {
            return constant;
        }

        if (_slot < 0)
        {
            return _constant = Coerce(VariableValues.Empty, run.Options.MaxListItems);
        }

        ref var known = ref run.ArgumentValues(_slot);
        return known ??= Coerce(run.Variables, run.Options.MaxListItems);
    }

    private object?[] Coerce(VariableValues variables, int maxListItems)
    {
        var values = new object?[_converters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var definition = _field.Arguments[i];
            var problem = Coerce(definition, variables, maxListItems, out var present, out var value);
            if (problem is null && _converters[i].TryConvert(present, value, out values[i], out problem))
            {
                continue;
            }

            var code = problem == ListLimit.Problem(maxListItems) ? ErrorCodes.ListTooLong : ErrorCodes.ArgumentValue;
            throw new GraphQLException($"Argument {definition.Name}: {problem}", code);
        }

        return values;
    }

    private string? Coerce(InputValueDefinition definition, VariableValues variables, int maxListItems, out bool present, out object? value)
    {
        var literal = Literal(definition.Name);
        present = literal is not null && !(literal is VariableNode variable && !variables.TryGet(variable.Name, out _));
        value = null;
        if (present)
        {
            new LiteralCoercion(variables, maxListItems).TryCoerce(definition.Type, literal!, out value, out var problem);
            return problem;
        }

        if (definition.DefaultValue is not null)
        {
            value = InputDefaults.Of(definition);
            present = true;
            return null;
        }

        return definition.Type.IsNonNull ? $"no value was given, and {definition.Type} needs one." : null;
    }

    private ValueNode? Literal(string name)
    {
        foreach (var argument in _node.Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
