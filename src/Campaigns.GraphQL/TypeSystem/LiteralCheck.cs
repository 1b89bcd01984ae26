using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>What is wrong with a literal, and where.</summary>
/// <param name="Node">The literal or object field at fault.</param>
/// <param name="Message">One sentence for the client.</param>
/// <param name="Type">The type that the literal at fault was measured against.</param>
public readonly record struct LiteralProblem(SyntaxNode Node, string Message, GraphQLType Type);

/// <summary>Whether a literal fits an input type (section "Values of Correct Type", with "Input Object Field Names", "Input
/// Object Required Fields" and the rules of <c>@oneOf</c>). Variables fit everywhere: their position is another rule.</summary>
public static class LiteralCheck
{
    /// <summary>Checks a literal. Recursion is bounded by the parser's depth.</summary>
    /// <param name="value">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <returns>All problems in document order; none when the literal fits.</returns>
    public static IReadOnlyList<LiteralProblem> Check(ValueNode value, GraphQLType type)
    {
        List<LiteralProblem>? problems = null;
        Check(value, type, ref problems);
        return problems ?? (IReadOnlyList<LiteralProblem>)[];
    }

    private static void Check(ValueNode value, GraphQLType type, ref List<LiteralProblem>? problems)
    {
        if (value is VariableNode)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type.IsNonNull)
            {
                Add(ref problems, value, type, $"Expected a value of type {type}, found null.");
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                CheckList(value, list, ref problems);
                break;
            case InputObjectTypeDefinition input:
                CheckObject(value, input, ref problems);
                break;
            case EnumTypeDefinition enumeration:
                CheckEnum(value, enumeration, ref problems);
                break;
            case ScalarTypeDefinition scalar when !scalar.TryCoerceLiteral(value, null, out _, out string? problem):
                Add(ref problems, value, scalar, problem);
                break;
        }
    }

    private static void CheckList(ValueNode value, ListType list, ref List<LiteralProblem>? problems)
    {
        if (value is not ListValueNode items)
        {
            // One value stands for a list of one.
            Check(value, list.ItemType, ref problems);
            return;
        }

        foreach (ValueNode item in items.Items)
        {
            Check(item, list.ItemType, ref problems);
        }
    }

    private static void CheckEnum(ValueNode value, EnumTypeDefinition type, ref List<LiteralProblem>? problems)
    {
        if (value is not EnumValueNode name)
        {
            Add(ref problems, value, type, $"{type.Name} cannot represent {SyntaxPrinter.PrintShort(value)}. Expected one of its names, without quotes.");
        }
        else if (type.Values.Find(name.Name) is null)
        {
            Add(ref problems, value, type, $"{type.Name} has no value {SyntaxPrinter.PrintShort(value)}.");
        }
    }

    private static void CheckObject(ValueNode value, InputObjectTypeDefinition type, ref List<LiteralProblem>? problems)
    {
        if (value is not ObjectValueNode given)
        {
            Add(ref problems, value, type, $"{type.Name} cannot represent {SyntaxPrinter.PrintShort(value)}. Expected an object in braces.");
            return;
        }

        var names = new HashSet<string>(given.Fields.Length, StringComparer.Ordinal);
        foreach (ObjectFieldNode field in given.Fields)
        {
            names.Add(field.Name);
            if (type.Fields.TryGet(field.Name, out InputValueDefinition? definition))
            {
                Check(field.Value, definition.Type, ref problems);
            }
            else
            {
                Add(ref problems, field, type, $"{type.Name} has no field \"{field.Name}\".");
            }
        }

        foreach (InputValueDefinition definition in type.Fields)
        {
            if (definition.IsRequired && !names.Contains(definition.Name))
            {
                Add(ref problems, given, type, $"{type.Name}.{definition.Name} of type {definition.Type} is required and missing.");
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(given, type, names.Count, ref problems);
        }
    }

    private static void CheckOneOf(ObjectValueNode given, InputObjectTypeDefinition type, int distinct, ref List<LiteralProblem>? problems)
    {
        if (distinct != 1)
        {
            Add(ref problems, given, type, $"{type.Name} takes exactly one field, found {distinct}.");
        }
        else if (given.Fields[0].Value is NullValueNode)
        {
            Add(ref problems, given, type, $"{type.Name}.{given.Fields[0].Name} must not be null: it is the one field of {type.Name} that is given.");
        }
    }

    private static void Add(ref List<LiteralProblem>? problems, SyntaxNode node, GraphQLType type, string message) =>
        (problems ??= []).Add(new LiteralProblem(node, message, type));
}
