namespace Campaigns.GraphQL.Validation;

/// <summary>A field is defined on the type it is selected on (section "Field Selections").</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldScope field)
    {
        if (field is { Parent: { } parent, Definition: null })
        {
            Report($"{parent.Name} has no field \"{field.Node.Name}\".", field.Node);
        }
    }
}
