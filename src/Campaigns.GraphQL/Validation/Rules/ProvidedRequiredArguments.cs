using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Arguments of a non-null type without default are given (section "Required Arguments"). That they are not null is
/// the business of <see cref="ValuesOfCorrectType"/>.</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void Arguments(ArgumentsScope arguments)
    {
        if (arguments.Definitions is null)
        {
            return;
        }

        foreach (InputValueDefinition definition in arguments.Definitions.AsSpan())
        {
            if (definition.IsRequired && !arguments.Given.Any(argument => argument.Name == definition.Name))
            {
                Report($"{arguments.OwnerName} needs the argument \"{definition.Name}\" of type {definition.Type}.", arguments.Owner);
            }
        }
    }
}
