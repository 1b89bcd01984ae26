using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>No field of an object literal is given twice, in literals for custom scalars too (section "Input Object Field
/// Uniqueness").</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value, GraphQLType? type) => Check(value);

    private void Check(ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (ValueNode item in list.Items)
                {
                    Check(item);
                }

                break;
            case ObjectValueNode input:
                CheckObject(input);
                break;
        }
    }

    private void CheckObject(ObjectValueNode input)
    {
        var first = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (ObjectFieldNode field in input.Fields)
        {
            if (!first.TryAdd(field.Name, field))
            {
                Report($"The field \"{field.Name}\" is given twice in one object.", first[field.Name], field);
            }

            Check(field.Value);
        }
    }
}
