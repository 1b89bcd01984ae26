using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Literals fit the type of their place (sections "Values of Correct Type", "Input Object Field Names", "Input Object
/// Required Fields").</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value, GraphQLType? type)
    {
        if (type is not { IsInputType: true })
        {
            return;
        }

        foreach (LiteralProblem problem in LiteralCheck.Check(value, type))
        {
            Report(problem.Message, problem.Node);
        }
    }
}
