using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>No argument is given twice (section "Argument Uniqueness").</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Arguments(ArgumentsScope arguments)
    {
        if (arguments.Given.Length < 2)
        {
            return;
        }

        var first = new Dictionary<string, ArgumentNode>(StringComparer.Ordinal);
        foreach (ArgumentNode argument in arguments.Given)
        {
            if (!first.TryAdd(argument.Name, argument))
            {
                Report($"The argument \"{argument.Name}\" of {arguments.OwnerName} is given twice.", first[argument.Name], argument);
            }
        }
    }
}
