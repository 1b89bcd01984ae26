using System.Collections.Immutable;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Introspection;

/// <summary>The types of introspection (section "Schema Introspection") for one schema. Made anew for each schema, because
/// execution attaches its own state to fields and because some answers need the schema.</summary>
internal sealed class IntrospectionTypes
{
    /// <param name="schema">Gives the schema that the types belong to; called when a query asks, not before.</param>
    public IntrospectionTypes(Func<Schema> schema)
    {
        EnumTypeDefinition typeKind = IntrospectionEnums.TypeKind();
        EnumTypeDefinition location = IntrospectionEnums.DirectiveLocation();
        var type = new TypeIntrospection(schema, typeKind);
        ObjectTypeDefinition directive = DirectiveIntrospection.Type(type, location);
        ObjectTypeDefinition root = SchemaIntrospection.Type(type.Type, directive);

        All = [root, type.Type, typeKind, type.Field, type.InputValue, type.EnumValue, directive, location];
        SchemaField = new FieldDefinition("__schema", new NonNullType(root))
        {
            Description = "The schema of this server.",
            Behavior = new GetterBehavior((_, _) => schema()),
        };
        TypeField = new FieldDefinition("__type", type.Type, [new InputValueDefinition("name", new NonNullType(BuiltInScalars.String))])
        {
            Description = "A type by its name; null when there is none.",
            Behavior = new GetterBehavior((_, arguments) => schema().FindType((string)arguments["name"]!)),
        };
    }

    /// <summary>The eight types.</summary>
    public ImmutableArray<NamedTypeDefinition> All { get; }

    /// <summary><c>__schema</c>, on the query root only.</summary>
    public FieldDefinition SchemaField { get; }

    /// <summary><c>__type(name:)</c>, on the query root only.</summary>
    public FieldDefinition TypeField { get; }
}
