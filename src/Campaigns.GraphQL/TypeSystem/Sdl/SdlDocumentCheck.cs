using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Rules for an SDL document that cannot be seen in the finished schema: what is defined twice, extended without
/// being defined, or named without being known. What the schema shows is checked there.</summary>
internal sealed class SdlDocumentCheck
{
    private readonly SdlDefinitions _definitions;
    private readonly Dictionary<string, TypeDefinitionNode> _types = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];

    private SdlDocumentCheck(SdlDefinitions definitions) => _definitions = definitions;

    /// <returns>One sentence for each violation, with line and column.</returns>
    public static IReadOnlyList<string> Check(SdlDefinitions definitions)
    {
        var check = new SdlDocumentCheck(definitions);
        check.CheckDefinitions();
        check.CheckSchemas();
        check.CheckExtensions();
        check.CheckReferences();
        check._violations.AddRange(new SdlDirectiveCheck(definitions).Check());
        return check._violations;
    }

    private void CheckDefinitions()
    {
        foreach (DefinitionNode definition in _definitions.Document.Definitions.Where(static definition => definition is not TypeSystemNode))
        {
            Add(definition, "Only definitions of the type system can stand in a schema, no operations and fragments.");
        }

        foreach (TypeDefinitionNode type in _definitions.Types)
        {
            if (!_types.TryAdd(type.Name, type))
            {
                Add(type, $"There are two types named {type.Name}.");
            }
        }

        var directives = new HashSet<string>(StringComparer.Ordinal);
        foreach (DirectiveDefinitionNode directive in _definitions.Directives)
        {
            if (!directives.Add(directive.Name))
            {
                Add(directive, $"There are two directives named @{directive.Name}.");
            }

            foreach (string location in NameCheck.Duplicates(directive.Locations))
            {
                Add(directive, $"@{directive.Name} has the location {location} twice.");
            }
        }
    }

    private void CheckSchemas()
    {
        foreach (SchemaDefinitionNode second in _definitions.Schemas.Where(static schema => !schema.IsExtension).Skip(1))
        {
            Add(second, "There are two schema definitions.");
        }

        var operations = new HashSet<OperationKind>();
        foreach (OperationTypeDefinitionNode root in _definitions.Schemas.SelectMany(static schema => schema.OperationTypes))
        {
            if (!operations.Add(root.Operation))
            {
                Add(root, $"The {root.Operation.ToString().ToLowerInvariant()} type is named twice.");
            }

            RequireKind<ObjectTypeDefinitionNode>(root.Type, "an object type, to be the root of an operation");
        }
    }

    private void CheckExtensions()
    {
        foreach (TypeDefinitionNode extension in _definitions.Extensions)
        {
            if (!_types.TryGetValue(extension.Name, out TypeDefinitionNode? type))
            {
                Add(extension, $"{extension.Name} is extended but not defined.");
            }
            else if (type.Kind != extension.Kind)
            {
                Add(extension, $"{extension.Name} is extended as another kind of type than it is.");
            }
        }
    }

    private void CheckReferences()
    {
        foreach (TypeDefinitionNode type in _definitions.Types.Concat(_definitions.Extensions))
        {
            switch (type)
            {
                case FieldedTypeDefinitionNode fielded:
                    foreach (NamedTypeNode implemented in fielded.Interfaces)
                    {
                        RequireKind<InterfaceTypeDefinitionNode>(implemented, "an interface, to be implemented");
                    }

                    foreach (FieldDefinitionNode field in fielded.Fields)
                    {
                        RequireKnown(field.Type);
                        RequireKnown(field.Arguments);
                    }

                    break;
                case UnionTypeDefinitionNode union:
                    foreach (NamedTypeNode member in union.Types)
                    {
                        RequireKind<ObjectTypeDefinitionNode>(member, "an object type, to be a member of a union");
                    }

                    break;
                case InputObjectTypeDefinitionNode input:
                    RequireKnown(input.Fields);
                    break;
            }
        }

        foreach (DirectiveDefinitionNode directive in _definitions.Directives)
        {
            RequireKnown(directive.Arguments);
        }
    }

    private void RequireKnown(IEnumerable<InputValueDefinitionNode> values)
    {
        foreach (InputValueDefinitionNode value in values)
        {
            RequireKnown(value.Type);
        }
    }

    private bool RequireKnown(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.ItemType : ((NonNullTypeNode)type).Type;
        }

        string name = ((NamedTypeNode)type).Name;
        bool isKnown = _types.ContainsKey(name) || BuiltInScalars.All.Any(scalar => scalar.Name == name);
        if (!isKnown)
        {
            Add(type, $"There is no type {name}.");
        }

        return isKnown;
    }

    private void RequireKind<T>(NamedTypeNode reference, string expected)
        where T : TypeDefinitionNode
    {
        if (RequireKnown(reference) && _types.GetValueOrDefault(reference.Name) is not T)
        {
            Add(reference, $"{reference.Name} must be {expected}.");
        }
    }

    private void Add(SyntaxNode node, string message) =>
        _violations.Add($"Line {node.Location.Line}, column {node.Location.Column}: {message}");
}
