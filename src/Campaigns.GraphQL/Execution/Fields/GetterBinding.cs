using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>A field that is a plain function, as those of introspection are.</summary>
internal sealed class GetterBinding(GetterBehavior getter, ValueCompleter<object?> completer) : FieldBinding(null)
{
    public override bool Execute(ResultWriter writer, FieldPlan field, object? source) =>
        completer.Complete(writer, field, getter.Getter(source, new ArgumentsByName(field.Field, field.Arguments.Values(writer.Run))));
}

/// <summary>The arguments of a field by name.</summary>
internal sealed class ArgumentsByName(FieldDefinition definition, object?[] values) : IReadOnlyDictionary<string, object?>
{
    public IEnumerable<string> Keys => definition.Arguments.Select(argument => argument.Name);

    public IEnumerable<object?> Values => values;

    public int Count => values.Length;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{definition.Name} has no argument {key}.");

    public bool ContainsKey(string key) => definition.Arguments.Find(key) is not null;

    public bool TryGetValue(string key, out object? value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (definition.Arguments[i].Name == key)
            {
                value = values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        definition.Arguments.Select((argument, i) => KeyValuePair.Create(argument.Name, values[i])).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
