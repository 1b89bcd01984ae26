using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Tests.TypeSystem;

public sealed class SchemaTests
{
    private static Schema Schema => Museum.Schema;

    [Theory]
    [InlineData("Painting", "Painting")]
    [InlineData("Work", "Painting Sculpture")]
    [InlineData("Node", "Painting Sculpture Artist")]
    [InlineData("Found", "Painting Sculpture Artist")]
    [InlineData("Calendar", "")]
    public void GetPossibleTypes_Type_GivesObjectsInOrder(string type, string expected) =>
        Assert.Equal(expected, string.Join(' ', Schema.GetPossibleTypes(Schema.FindType(type)!).Select(static possible => possible.Name)));

    [Theory]
    [InlineData("Work", "Found", true)]
    [InlineData("Work", "Artist", false)]
    [InlineData("Place", "Found", false)]
    [InlineData("Frame", "Place", true)]
    public void Overlap_TwoTypes_WhenSomeObjectFitsBoth(string a, string b, bool expected) =>
        Assert.Equal(expected, Schema.Overlap(Schema.FindType(a)!, Schema.FindType(b)!));

    [Theory]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__type", true)]
    [InlineData("Query", "__typename", true)]
    [InlineData("Mutation", "__schema", false)]
    [InlineData("Found", "__typename", true)]
    [InlineData("Found", "id", false)]
    [InlineData("Work", "title", true)]
    [InlineData("Work", "medium", false)]
    public void FindField_MetaAndOwnFields_AreFoundWhereTheyStand(string type, string field, bool expected) =>
        Assert.Equal(expected, Schema.FindField(Schema.FindType(type)!, field) is not null);

    [Fact]
    public void GetImplementations_Interface_GivesInterfacesAndObjects() => Assert.Equal(
        ["Work", "Painting", "Sculpture", "Artist"],
        Schema.GetImplementations((InterfaceTypeDefinition)Schema.FindType("Node")!).Select(static type => type.Name));

    [Fact]
    public void RootType_Operation_GivesItsRoot() => Assert.Equal(
        ["Query", "Mutation", "Subscription"],
        Enum.GetValues<OperationKind>().Select(static operation => Schema.RootType(operation)!.Name));

    [Fact]
    public void IsSameAs_WrappedTypes_ComparesStructure()
    {
        GraphQLType list = new NonNullType(new ListType(BuiltInScalars.Int));

        Assert.True(list.IsSameAs(new NonNullType(new ListType(BuiltInScalars.Int))));
        Assert.False(list.IsSameAs(new ListType(BuiltInScalars.Int)));
        Assert.False(list.IsSameAs(new NonNullType(new ListType(new NonNullType(BuiltInScalars.Int)))));
        Assert.Equal("[Int]!", list.ToString());
    }

    [Fact]
    public void NonNullType_OfNonNull_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => new NonNullType(new NonNullType(BuiltInScalars.Int)));
}
