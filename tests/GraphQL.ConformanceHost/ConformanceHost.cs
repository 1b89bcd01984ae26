
namespace GraphQL.ConformanceHost;

/// <summary>Serves any SDL with mocks, or the execution probe, so that suites from outside can be run against the engine.</summary>
public static class ConformanceHost
{
    /// <summary>The host, not yet started.</summary>
    /// <param name="args">See <see cref="HostArguments"/>.</param>
    public static WebApplication Build(string[] args)
    {
        var arguments = HostArguments.Parse(args);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(arguments.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var server = builder.Services.AddGraphQLServer()
            .ModifyHttpOptions(options =>
            {
                options.AllowIntrospection = static _ => true;
                options.ShowGraphiQL = static _ => false;
            });
        if (arguments.NoLimits)
        {
            server.RemoveLimits();
        }

        if (arguments.SchemaFile is { } file)
        {
            Mocks.Add(server, File.ReadAllText(file));
        }
        else
        {
            Probe.Add(server);
        }

        var app = builder.Build();
        app.MapGraphQL("/graphql");
        return app;
    }
}
