using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Arguments are defined by their field or directive (section "Argument Names").</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Arguments(ArgumentsScope arguments)
    {
        if (arguments.Definitions is null)
        {
            return;
        }

        foreach (ArgumentNode argument in arguments.Given)
        {
            if (arguments.Definitions.Find(argument.Name) is null)
            {
                Report($"{arguments.OwnerName} has no argument \"{argument.Name}\".", argument);
            }
        }
    }
}
