using Campaigns.Benchmarks.Connectors;
using Campaigns.Benchmarks.Analysis;
using Campaigns.Benchmarks.GraphQL;
using Campaigns.Benchmarks.Influx;
using Campaigns.Benchmarks.Site;
using Campaigns.Benchmarks.Storage;

return args switch
{
    ["connectors", "backfill"] => await BackfillBenchmark.RunAsync(),
    ["connectors", .. var rest] => await ConnectorsBenchmark.RunAsync(rest),
    ["analysis", .. var rest] => AnalysisBenchmark.Run(rest),
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    ["graphql-server", var port] => await BenchmarkServer.RunAsync(port),
    ["influx", .. var rest] => await InfluxBenchmark.RunAsync(rest),
    ["site", .. var rest] => await SiteBenchmark.RunAsync(rest),
    ["storage", .. var rest] => await StorageBenchmark.RunAsync(rest),
    ["transfer", var server, .. var rest] => await TransferBenchmark.RunAsync(server, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: Campaigns.Benchmarks <verb>
          connectors [observations]            answers shaped as Meta's, read, mapped and stored; a million when left out
          connectors backfill                  a year of fifty ads from Meta's stand-in: what the pull itself takes of the time that the rate limit asks for
          analysis [rounds]                    deduplicated reach of 8 channels by 24 cells; 30 rounds unless given
          graphql [--seconds n] [--rounds n] [--no-peers]   the GraphQL engine beside a bare endpoint and servers on Node
          graphql-server <port>                the server that the verb above measures
          influx [days]                        the InfluxDB store beside a bare loop and the embedded store; 4 000 series of so many days, else 250
          site <path of Campaigns.Server>      the whole executable: start, memory, time of the campaign page
          storage [days]                       the embedded store beside the naked engine; 4 000 series of so many days, else 250
          transfer <path of Campaigns.Server> [days] [influx]   export, import-archive and verify as processes, with influx also on an influxd; 4 000 series, else 2 500 days
        """);
    return 2;
}
