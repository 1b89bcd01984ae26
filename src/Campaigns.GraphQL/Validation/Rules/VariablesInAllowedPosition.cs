using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A variable's type fits every place where it is used (section "All Variable Usages Are Allowed").</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (OperationDefinitionNode operation in Context.Operations)
        {
            Dictionary<string, VariableDefinitionNode> declared = [];
            foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
            {
                declared[variable.Name] = variable;
            }

            foreach (VariableUsage usage in Context.ReachableUsages(operation))
            {
                if (declared.TryGetValue(usage.Node.Name, out VariableDefinitionNode? variable))
                {
                    Check(variable, usage);
                }
            }
        }
    }

    private void Check(VariableDefinitionNode variable, VariableUsage usage)
    {
        if (usage.Type is null || Context.Resolve(variable.Type) is not { } type)
        {
            return;
        }

        if (!IsAllowed(type, variable.DefaultValue, usage))
        {
            Report($"The variable \"${variable.Name}\" of type {type} cannot stand where {usage.Type} is expected.", variable, usage.Node);
        }

        // Stricter than IsNonNullPosition, which lets a default stand in: a null that a client sends would still arrive here.
        if (usage.OneOf is not null && !type.IsNonNull)
        {
            Report($"The variable \"${variable.Name}\" of type {type} must be non-null to be the one field of {usage.OneOf.Name}.", variable, usage.Node);
        }
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, VariableUsage usage)
    {
        if (usage.Type is NonNullType place && !type.IsNonNull)
        {
            bool hasDefault = usage.HasDefault || defaultValue is not (null or NullValueNode);
            return hasDefault && AreCompatible(type, place.Nullable);
        }

        return AreCompatible(type, usage.Type!);
    }

    /// <summary>AreTypesCompatible: no coercion, but a non-null type fits a nullable place at every level.</summary>
    private static bool AreCompatible(GraphQLType type, GraphQLType place) => (type, place) switch
    {
        (NonNullType a, NonNullType b) => AreCompatible(a.Nullable, b.Nullable),
        (_, NonNullType) => false,
        (NonNullType a, _) => AreCompatible(a.Nullable, place),
        (ListType a, ListType b) => AreCompatible(a.ItemType, b.ItemType),
        (ListType, _) or (_, ListType) => false,
        _ => type.IsSameAs(place),
    };
}
