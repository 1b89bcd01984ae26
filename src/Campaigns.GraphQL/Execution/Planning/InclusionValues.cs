using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>What the variables of <c>@skip</c> and <c>@include</c> are in a request. Requests with the same values share a plan.</summary>
internal sealed class InclusionValues
{
    private const int MaxKeyed = 32;
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public InclusionValues(ImmutableArray<string> names, VariableValues variables)
    {
        ulong key = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (variables.TryGet(names[i], out var value))
            {
                _values[names[i]] = value;
            }

            if (i < MaxKeyed)
            {
                key |= (value is bool given ? given ? 1UL : 2UL : 0UL) << (2 * i);
            }
        }

        Key = names.Length <= MaxKeyed ? key : null;
    }

    /// <summary>Tells plans apart; null when there are too many variables to keep plans for.</summary>
    public ulong? Key { get; }

    /// <summary>Whether a selection is kept: it is not skipped and it is included.</summary>
    /// <exception cref="GraphQLException">A condition is null.</exception>
    public bool Includes(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name == "skip" ? Condition(directive) : directive.Name == "include" && !Condition(directive))
            {
                return false;
            }
        }

        return true;
    }

    private bool Condition(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument is { Name: "if", Value: BooleanValueNode literal })
            {
                return literal.Value;
            }

            if (argument is { Name: "if", Value: VariableNode variable } && _values.TryGetValue(variable.Name, out var value) && value is bool given)
            {
                return given;
            }
        }

        throw new GraphQLException(ErrorBuilder.New()
            .SetMessage($"Argument if of @{directive.Name} is null and must be true or false.")
            .SetCode(ErrorCodes.ArgumentValue)
            .AddLocation(new ErrorLocation(directive.Location.Line, directive.Location.Column))
            .Build());
    }
}
