namespace Campaigns.GraphQL.Validation;

/// <summary>Scalars and enums have no selection set; objects, interfaces and unions need one (section "Leaf Field Selections").</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldScope field)
    {
        if (field.Definition is not { } definition)
        {
            return;
        }

        if (definition.Type.NamedType.IsLeaf)
        {
            if (field.Node.SelectionSet is not null)
            {
                Report($"\"{field.Node.Name}\" of type {definition.Type} has no fields to select.", field.Node.SelectionSet);
            }
        }
        else if (field.Node.SelectionSet is null)
        {
            Report($"\"{field.Node.Name}\" of type {definition.Type} needs a selection of fields: {field.Node.Name} {{ … }}.", field.Node);
        }
    }
}
