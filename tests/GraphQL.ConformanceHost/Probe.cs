using Campaigns.GraphQL.Hosting;

namespace GraphQL.ConformanceHost;

/// <summary>The execution probe: a schema whose fields fail, wait and lie in every way the specification has a rule for.</summary>
internal static class Probe
{
    private static readonly object ProbeObject = new ProbeThing("Probe");
    private static readonly object OtherObject = new ProbeThing("Other");
    private static readonly Lock LogLock = new();
    private static readonly List<int> Log = [];

    public static void Add(GraphQLServerBuilder server)
    {
        server.AddDocumentFromString(ReadSchema())
            .AddDataLoader<LoadedByKey>()
            .AddTypeResolver((_, value) => (value as ProbeThing)?.TypeName);
        AddQuery(server);
        AddMutation(server);
        AddThings(server);
        AddFailures(server);
    }

    /// <summary>The schema is shared with the suites that ask it, and embedded when this host is built.</summary>
    private static string ReadSchema()
    {
        using var stream = typeof(Probe).Assembly.GetManifestResourceStream("probe.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void AddQuery(GraphQLServerBuilder server) => server
        .AddResolver("Query", "probe", _ => ProbeObject)
        .AddResolver("Query", "probeNonNull", _ => ProbeObject)
        .AddResolver("Query", "sum", context => context.ArgumentValue<int>("a") + context.ArgumentValue<int>("b")
            + (context.ArgumentValue<object?[]?>("c") ?? []).Sum(item => item is int number ? number : 0))
        .AddResolver("Query", "echo", context => CompactJson.Write(context.ArgumentValue<object?>("value")))
        .AddAsyncResolver("Query", "slow", async context =>
        {
            var milliseconds = context.ArgumentValue<int>("ms");
            await Task.Delay(milliseconds, context.RequestAborted);
            return milliseconds;
        })
        .AddAsyncResolver("Query", "loaded", async context => await context.Service<LoadedByKey>().LoadAsync(context.ArgumentValue<int>("key"), context.RequestAborted))
        .AddResolver("Loaded", "key", context => context.Parent<Loaded>().Key)
        .AddResolver("Loaded", "batchSize", context => context.Parent<Loaded>().BatchSize)
        .AddAsyncResolver("Loaded", "next", async context => await context.Service<LoadedByKey>().LoadAsync(context.Parent<Loaded>().Key + 100, context.RequestAborted));

    private static void AddMutation(GraphQLServerBuilder server) => server
        .AddResolver("Mutation", "probe", _ => ProbeObject)
        .AddResolver("Mutation", "reset", _ =>
        {
            lock (LogLock)
            {
                Log.Clear();
                return 0;
            }
        })
        .AddAsyncResolver("Mutation", "append", async context =>
        {
            await Task.Delay(context.ArgumentValue<int>("ms"), context.RequestAborted);
            lock (LogLock)
            {
                Log.Add(context.ArgumentValue<int>("value"));
                return Log.ToArray();
            }
        });

    private static void AddThings(GraphQLServerBuilder server)
    {
        server.AddResolver("Other", "name", _ => "other").AddResolver("Other", "nothingNonNull", _ => null).AddResolver("Other", "probe", _ => ProbeObject);
        Add(server, "name", "probe");
        Add(server, "nothing", null);
        Add(server, "nothingNonNull", null);
        Add(server, "int", 42);
        Add(server, "tooBig", 3_000_000_000L);
        Add(server, "tooBigNonNull", 3_000_000_000L);
        Add(server, "color", "RED");
        Add(server, "badColor", "PURPLE");
        Add(server, "infinite", double.PositiveInfinity);
        Add(server, "child", ProbeObject);
        Add(server, "childNonNull", ProbeObject);
        Add(server, "children", new[] { ProbeObject, null, ProbeObject });
        Add(server, "childrenItems", new[] { ProbeObject, null, ProbeObject });
        Add(server, "childrenAll", new[] { ProbeObject, null, ProbeObject });
        Add(server, "none", Array.Empty<object>());
        Add(server, "ints", new long[] { 1, 3_000_000_000, 3 });
        Add(server, "intsItems", new long[] { 1, 3_000_000_000, 3 });
        Add(server, "matrix", new[] { [1, 2], [3, null], (object?[]?)null });
        Add(server, "matrixItems", new[] { [1, 2], [3, null], (object?[]?)null });
        Add(server, "notAList", 5);
        Add(server, "thing", ProbeObject);
        Add(server, "otherThing", OtherObject);
        Add(server, "either", OtherObject);
        Add(server, "strange", new ProbeThing("Loaded"));
        Add(server, "things", new[] { ProbeObject, OtherObject, null });
        AddLater(server, "later", 42);
        AddLater(server, "childLater", ProbeObject);
    }

    private static void AddFailures(GraphQLServerBuilder server)
    {
        foreach (var (type, field) in new[] { ("Query", "fails"), ("Query", "failsNonNull"), ("Mutation", "fails"), ("Probe", "fails"), ("Probe", "failsNonNull") })
        {
            server.AddResolver(type, field, _ => throw new InvalidOperationException("boom"));
        }

        foreach (var field in new[] { "failsLater", "failsLaterNonNull" })
        {
            server.AddAsyncResolver("Probe", field, async context =>
            {
                await Task.Delay(3, context.RequestAborted);
                throw new InvalidOperationException("boom");
            });
        }
    }

    private static void Add(GraphQLServerBuilder server, string field, object? value) => server.AddResolver("Probe", field, _ => value);

    private static void AddLater(GraphQLServerBuilder server, string field, object? value) => server.AddAsyncResolver("Probe", field, async context =>
    {
        await Task.Delay(3, context.RequestAborted);
        return value;
    });

    private sealed record ProbeThing(string TypeName);
}
