using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>Tells constants from values that depend on the request.</summary>
internal static class Variables
{
    public static bool AreIn(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(AreIn),
        ObjectValueNode input => input.Fields.Any(field => AreIn(field.Value)),
        _ => false,
    };
}
