using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Builds a record or class from an input object: constructor parameters by name, the rest by setters.</summary>
internal sealed class InputObjectConverter(Type target) : ArgumentConverter
{
    private Construction? _construction;

    public override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        value = null;
        if (coerced is null)
        {
            return true;
        }

        // Made at the first use: an input type may contain itself.
        var input = (InputObjectValue)coerced;
        _construction ??= new Construction(target, input.Type);
        return _construction.TryBuild(input, out value, out problem);
    }

    private sealed class Construction
    {
        private readonly ConstructorInfo? _constructor;
        private readonly Type _target;
        private readonly Slot[] _parameters;
        private readonly (PropertyInfo Property, Slot Slot)[] _setters;

        public Construction(Type target, InputObjectTypeDefinition type)
        {
            _target = target;
            _constructor = Members.Constructor(target);
            var fields = Members.Inputs(target).ToDictionary(property => property.Name, property => (Index: IndexOf(type, Naming.Field(property)), NodeType: NodeIdPlaces.TypeName(property)), StringComparer.OrdinalIgnoreCase);
            var parameters = _constructor?.GetParameters() ?? [];
            _parameters = [.. parameters.Select(parameter => Slot.For(type, fields.GetValueOrDefault(parameter.Name!, (-1, null)), parameter.ParameterType))];
            var byConstructor = parameters.Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
            _setters = [.. Members.Inputs(target)
                .Where(property => !byConstructor.Contains(property.Name))
                .Select(property => (property, Slot.For(type, fields[property.Name], property.PropertyType)))];
        }

        public bool TryBuild(InputObjectValue input, out object? value, [NotNullWhen(false)] out string? problem)
        {
            value = null;
            problem = null;
            var arguments = new object?[_parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                if (!_parameters[i].TryGet(input, out arguments[i], out problem))
                {
                    return false;
                }
            }

            value = Create(arguments);
            foreach (var (property, slot) in _setters)
            {
                if (!slot.IsPresent(input))
                {
                    // An absent field leaves what the class itself sets.
                    continue;
                }

                if (!slot.TryGet(input, out var member, out problem))
                {
                    return false;
                }

                property.SetValue(value, member);
            }

            return true;
        }

        private object Create(object?[] arguments)
        {
            try
            {
                return _constructor is null ? Activator.CreateInstance(_target)! : _constructor.Invoke(arguments);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is GraphQLException meant)
            {
                throw meant;
            }
        }

        private static int IndexOf(InputObjectTypeDefinition type, string name)
        {
            for (var i = 0; i < type.Fields.Count; i++)
            {
                if (type.Fields[i].Name == name)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    private sealed record Slot(int Field, ArgumentConverter Converter)
    {
        public static Slot For(InputObjectTypeDefinition type, (int Index, string? NodeType) field, Type clrType) => field.Index >= 0
            ? new Slot(field.Index, ConverterFactory.For(type.Fields[field.Index], clrType, field.NodeType))
            : throw new InvalidOperationException($"A constructor parameter of the C# type of {type.Name} is no field of it; give the type a constructor whose parameters are all properties.");

        public bool IsPresent(InputObjectValue input) => input.TryGet(Field, out _);

        public bool TryGet(InputObjectValue input, out object? value, [NotNullWhen(false)] out string? problem)
        {
            var present = input.TryGet(Field, out var coerced);
            return Converter.TryConvert(present, coerced, out value, out problem);
        }
    }
}
