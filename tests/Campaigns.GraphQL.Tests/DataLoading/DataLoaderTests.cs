using System.Collections.Concurrent;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.DataLoading;

public class DataLoaderTests
{
    [Fact]
    public async Task Load_ManyItemsTwoLevels_IsOneBatchPerLevel()
    {
        await using var server = Server(out var batches);

        var answer = await server.AskAsync("{ items { owner { name boss { name } } } }");

        Assert.Equal("""{"data":{"items":[{"owner":{"name":"n1","boss":{"name":"n101"}}},{"owner":{"name":"n2","boss":{"name":"n102"}}},{"owner":{"name":"n1","boss":{"name":"n101"}}},{"owner":{"name":"n3","boss":{"name":"n103"}}}]}}""", answer);
        Assert.Equal(["1,2,3", "101,102,103"], batches);
    }

    [Fact]
    public async Task Load_ByAServiceOfTheRequest_SharesTheBatch()
    {
        await using var server = Server(out var batches);

        var answer = await server.AskAsync("{ items { owner { name } viaService } }");

        Assert.Equal("""{"data":{"items":[{"owner":{"name":"n1"},"viaService":"n1"},{"owner":{"name":"n2"},"viaService":"n2"},{"owner":{"name":"n1"},"viaService":"n1"},{"owner":{"name":"n3"},"viaService":"n3"}]}}""", answer);
        Assert.Equal(["1,2,3"], batches);
    }

    [Fact]
    public async Task Load_InMutations_BatchesInsideEachFieldAndEnds()
    {
        await using var server = Server(out var batches);

        var answer = await server.AskAsync("mutation { a: touch { owner { name } } b: touch { owner { name } } }");

        Assert.Equal("""{"data":{"a":[{"owner":{"name":"n7"}},{"owner":{"name":"n8"}}],"b":[{"owner":{"name":"n7"}},{"owner":{"name":"n8"}}]}}""", answer);
        Assert.Equal(["7,8"], batches);
    }

    [Fact]
    public async Task Load_AfterAnAwaitOfItsOwn_StillEnds()
    {
        await using var server = Server(out _);

        var answer = await server.AskAsync("{ items { late } }");

        Assert.Equal("""{"data":{"items":[{"late":"n1"},{"late":"n2"},{"late":"n1"},{"late":"n3"}]}}""", answer);
    }

    [Fact]
    public async Task Load_BatchFails_EveryWaitingFieldHasTheError()
    {
        await using var server = Server(out _);

        var answer = await server.AskAsync("{ items { broken } }");

        Assert.StartsWith("""{"data":{"items":[{"broken":null},{"broken":null},{"broken":null},{"broken":null}]},"errors":[""", answer, StringComparison.Ordinal);
        Assert.Equal(4, answer.Split("STORE_DOWN").Length - 1);
    }

    [Fact]
    public async Task Load_MissingKey_IsNull()
    {
        await using var server = Server(out _);

        Assert.Equal("""{"data":{"nobody":null}}""", await server.AskAsync("{ nobody { name } }"));
    }

    [Fact]
    public async Task Load_MoreKeysThanABatchHolds_AreSplit()
    {
        await using var server = Server(out var batches);

        var answer = await server.AskAsync("{ names(count: 5000) }");

        Assert.Contains("n4999", answer, StringComparison.Ordinal);
        Assert.Equal([904, 1024, 1024, 1024, 1024], batches.Select(batch => batch.Split(',').Length).Order());
    }

    [Fact]
    public async Task Load_NextRequest_StartsAnew()
    {
        await using var server = Server(out var batches);

        await server.AskAsync("{ items { owner { name } } }");
        await server.AskAsync("{ items { owner { name } } }");

        Assert.Equal(["1,2,3", "1,2,3"], batches);
    }

    [Fact]
    public async Task Grouped_KeyWithoutItems_IsAnEmptyList()
    {
        await using var server = Server(out _);

        Assert.Equal("""{"data":{"items":[{"tags":["a1"]},{"tags":[]},{"tags":["a1"]},{"tags":["a3"]}]}}""", await server.AskAsync("{ items { tags } }"));
    }

    private static GraphQLServer Server(out ConcurrentQueue<string> batches)
    {
        var log = new ConcurrentQueue<string>();
        batches = log;
        return new GraphQLServer(builder =>
        {
            builder.Services.AddSingleton(log);
            builder.Services.AddScoped<PeopleService>();
            builder.AddQueryType<LoadQuery>().AddMutationType<LoadMutation>().AddTypeExtension(typeof(ItemFields)).AddTypeExtension(typeof(PersonFields))
                .AddDataLoader<PersonById>().AddDataLoader<BrokenById>().AddDataLoader<TagsById>()
                .ModifyCostOptions(options => options.MaxFieldCost = 100_000);
        });
    }

    public sealed record Item(int OwnerId);

    public sealed record Person(int Id, string Name);

    [GraphQLName("Query")]
    public sealed class LoadQuery
    {
        public static Item[] Items() => [new(1), new(2), new(1), new(3)];

        public static Task<Person?> Nobody(PersonById people, CancellationToken token) => people.LoadAsync(-1, token);

        public static async Task<IEnumerable<string>> Names(int count, PersonById people, CancellationToken token) =>
            (await people.LoadAsync([.. Enumerable.Range(0, count)], token)).Select(person => person!.Name);
    }

    [GraphQLName("Mutation")]
    public sealed class LoadMutation
    {
        public static Item[] Touch() => [new(7), new(8)];
    }

    [ExtendObjectType(typeof(Item))]
    public static class ItemFields
    {
        public static Task<Person?> Owner([Parent] Item item, PersonById people, CancellationToken token) => people.LoadAsync(item.OwnerId, token);

        public static Task<string> ViaService([Parent] Item item, [Service] PeopleService service) => service.NameAsync(item.OwnerId);

        public static async Task<string> Late([Parent] Item item, PersonById people, CancellationToken token)
        {
            await Task.Delay(5, token);
            return (await people.LoadAsync(item.OwnerId, token))!.Name;
        }

        public static Task<string?> Broken([Parent] Item item, BrokenById broken, CancellationToken token) => broken.LoadAsync(item.OwnerId, token);

        public static Task<string[]> Tags([Parent] Item item, TagsById tags, CancellationToken token) => tags.LoadAsync(item.OwnerId, token);
    }

    [ExtendObjectType(typeof(Person))]
    public static class PersonFields
    {
        public static Task<Person?> Boss([Parent] Person person, PersonById people, CancellationToken token) => people.LoadAsync(person.Id + 100, token);
    }

    public sealed class PeopleService(PersonById people)
    {
        public async Task<string> NameAsync(int id) => (await people.LoadAsync(id))!.Name;
    }

    public sealed class PersonById(IBatchScheduler scheduler, ConcurrentQueue<string> log) : BatchDataLoader<int, Person>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Person>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Enqueue(string.Join(',', keys));
            await Task.Yield();
            return keys.Where(key => key >= 0).ToDictionary(key => key, key => new Person(key, $"n{key}"));
        }
    }

    public sealed class BrokenById(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            throw new GraphQLException("The store is down.", "STORE_DOWN");
    }

    public sealed class TagsById(IBatchScheduler scheduler) : GroupedDataLoader<int, string>(scheduler)
    {
        protected override Task<ILookup<int, string>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult(keys.Where(key => key % 2 == 1).ToLookup(key => key, key => $"a{key}"));
    }
}
