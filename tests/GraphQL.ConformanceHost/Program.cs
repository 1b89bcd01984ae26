using GraphQL.ConformanceHost;

var app = ConformanceHost.Build(args);
await app.RunAsync();
