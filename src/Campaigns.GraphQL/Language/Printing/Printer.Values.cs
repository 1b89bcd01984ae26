namespace Campaigns.GraphQL.Language;

/// <summary>Values and type references.</summary>
internal sealed partial class Printer
{
    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                text.Append(named.Name);
                break;
            case ListTypeNode list:
                text.Append('[');
                Write(list.ItemType);
                text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                text.Append('!');
                break;
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name);
                break;
            case IntValueNode number:
                text.Append(number.Text);
                break;
            case FloatValueNode number:
                text.Append(number.Text);
                break;
            case StringValueNode { IsBlock: true } block when BlockString.CanHold(block.Value):
                WriteBlockString(block.Value);
                break;
            case StringValueNode plain:
                WriteString(plain.Value);
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                text.Append("null");
                break;
            case EnumValueNode name:
                text.Append(name.Name);
                break;
            case ListValueNode list:
                text.Append('[');
                WriteSeparated(list.Items, onLines: false);
                text.Append(']');
                break;
            case ObjectValueNode input:
                text.Append('{');
                WriteSeparated(input.Fields, onLines: false);
                text.Append('}');
                break;
        }
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            text.Append(" = ");
            Write(value);
        }
    }
}
