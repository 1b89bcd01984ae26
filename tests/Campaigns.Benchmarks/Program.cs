using Campaigns.Benchmarks.GraphQL;

return args switch
{
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    ["graphql-server", var port] => await BenchmarkServer.RunAsync(port),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: Campaigns.Benchmarks <verb>
          graphql [--seconds n] [--no-peers]   the GraphQL engine beside a bare endpoint and servers on Node
          graphql-server <port>                the server that the verb above measures
        """);
    return 2;
}
