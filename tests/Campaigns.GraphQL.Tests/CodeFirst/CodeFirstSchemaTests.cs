using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.CodeFirst;

public class CodeFirstSchemaTests
{
    [Fact]
    public async Task Schema_OfClassesAndRecords_HasTheExpectedSdl()
    {
        await using var server = Library();

        var sdl = SchemaSdl.Print(server.Executor.Schema);

        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "CodeFirst", "library.graphql"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, sdl);
    }

    [Fact]
    public async Task Query_OfObjectsListsAndEnums_AnswersInOrder()
    {
        await using var server = Library();

        var answer = await server.AskAsync("""{ book(id: "b1") { genre title published price id pages tags reviews __typename } }""");

        Assert.Equal(
            """{"data":{"book":{"genre":"SCIENCE_FICTION","title":"Aniara","published":"1956-10-13","price":129.50,"id":"b1","pages":null,"tags":["space","verse"],"reviews":["read by library"],"__typename":"Book"}}}""",
            answer);
    }

    [Fact]
    public async Task Query_WithInputObjectVariable_ReachesTheRecord()
    {
        await using var server = Library();

        var answer = await server.AskAsync(
            "query ($f: BookFilterInput!) { search(filter: $f) { title } }",
            new { f = new { titleContains = "n", maxPrice = 200.25m } });

        Assert.Equal("""{"data":{"search":[{"title":"n|200.25|absent|SCIENCE_FICTION|5"}]}}""", answer);
    }

    [Fact]
    public async Task Query_OptionalFieldGivenAsNull_IsNotAbsent()
    {
        await using var server = Library();

        var answer = await server.AskAsync("""{ search(filter: { titleContains: "x", language: null, genre: POETRY }, take: 7) { title } }""");

        Assert.Equal("""{"data":{"search":[{"title":"x||null|POETRY|7"}]}}""", answer);
    }

    [Fact]
    public async Task Paging_SecondPage_ContinuesAfterTheFirst()
    {
        await using var server = Library();

        var first = await server.AskAsync("{ books(first: 1) { nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }");
        var second = await server.AskAsync("""{ books(first: 1, after: "cDow") { edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage } } }""");

        Assert.Equal("""{"data":{"books":{"nodes":[{"title":"Aniara"}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"endCursor":"cDow"},"totalCount":2}}}""", first);
        Assert.Equal("""{"data":{"books":{"edges":[{"cursor":"cDox","node":{"title":"Doktor Glas"}}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}}""", second);
    }

    [Fact]
    public async Task Paging_MoreThanAllowed_IsAFieldErrorWithCode()
    {
        await using var server = Library();

        var answer = await server.AskAsync("{ books(first: 101) { totalCount } }");

        Assert.Equal(
            """{"data":null,"errors":[{"message":"first is larger than the 100 items a page can hold here.","locations":[{"line":1,"column":3}],"path":["books"],"extensions":{"code":"MAX_PAGE_SIZE"}}]}""",
            answer);
    }

    [Fact]
    public void Schema_FieldOfUnknownType_SaysWhichMemberAndWhatToDo()
    {
        var exception = Assert.Throws<SchemaException>(() => new GraphQLServer(builder => builder.AddQueryType<ZonelessQuery>()));

        Assert.Contains("ZonelessQuery.Moment", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DateTimeOffset", exception.Message, StringComparison.Ordinal);
    }

    private static GraphQLServer Library() => new(builder =>
    {
        builder.Services.AddSingleton<Reader>();
        builder.AddQueryType<LibraryQuery>().AddTypeExtension<BookReviews>();
    });

    public enum Genre
    {
        ScienceFiction,
        Poetry,
    }

    [InterfaceType]
    public interface IItem
    {
        string Title { get; }
    }

    /// <summary>Something to read.</summary>
    public sealed record Book([property: ID] string Id, [property: GraphQLDescription("Its title.")] string Title, int? Pages, DateOnly Published, decimal Price, Genre Genre, IReadOnlyList<string> Tags) : IItem
    {
        [GraphQLDeprecated("Use title.")]
        public string? Old => Pages is null ? null : Title;

        [GraphQLIgnore]
        public string Secret => Title + Id;
    }

    public sealed record BookFilter(string TitleContains, decimal? MaxPrice, Optional<string?> Language, Genre Genre = Genre.ScienceFiction);

    [ExtendObjectType(typeof(Book))]
    public sealed class BookReviews
    {
        public static async Task<IReadOnlyList<string>> GetReviewsAsync([Parent] Book book, [Service] Reader reader, CancellationToken cancellationToken)
        {
            await Task.Delay(1, cancellationToken);
            return ["read by " + reader.Name(book)];
        }
    }

    public sealed class Reader
    {
        private readonly string _name = "library";

        public string Name(Book book) => book.Pages is null ? _name : string.Empty;
    }

    [GraphQLName("Query")]
    public sealed class LibraryQuery
    {
        private static readonly Book[] All =
        [
            new("b1", "Aniara", null, new DateOnly(1956, 10, 13), 129.50m, Genre.ScienceFiction, ["space", "verse"]),
            new("b2", "Doktor Glas", 160, new DateOnly(1905, 1, 1), 89m, Genre.Poetry, []),
        ];

        /// <summary>Finds a book.</summary>
        /// <param name="id">The book's id.</param>
        public static Book? GetBook([ID] string id) => All.FirstOrDefault(book => book.Id == id);

        [UsePaging(IncludeTotalCount = true)]
        public static IReadOnlyList<Book> GetBooks(Genre? genre) => [.. All.Where(book => genre is null || book.Genre == genre)];

        public static ValueTask<Book[]> SearchAsync(BookFilter filter, int take = 5)
        {
            var language = filter.Language.HasValue ? filter.Language.Value ?? "null" : "absent";
            var genre = filter.Genre == Genre.Poetry ? "POETRY" : "SCIENCE_FICTION";
            var title = FormattableString.Invariant($"{filter.TitleContains}|{filter.MaxPrice}|{language}|{genre}|{take}");
            return ValueTask.FromResult<Book[]>([All[0] with { Title = title }]);
        }
    }

    public sealed class ZonelessQuery
    {
        public DateTime Moment { get; set; }
    }
}
