namespace Campaigns.GraphQL.Execution;

/// <summary><c>__typename</c>: the name of the object type that is written.</summary>
internal sealed class TypeNameBinding() : FieldBinding(null)
{
    public override bool Execute(ResultWriter writer, FieldPlan field, object? source)
    {
        writer.WriteString(field.Parent.Name);
        return true;
    }
}
