using System.Net;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.Api.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public async Task Sdl_IsTheSnapshot()
    {
        await using var host = await ApiHost.StartInMemoryAsync();

        var sdl = await host.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        // A wanted change of the schema is made visible by writing the new text to this file.
        var path = Path.Combine(AppContext.BaseDirectory, "schema.graphql");
        var snapshot = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        if (snapshot.TrimEnd() != sdl.TrimEnd())
        {
            await File.WriteAllTextAsync(Path.ChangeExtension(path, ".actual.graphql"), sdl, TestContext.Current.CancellationToken);
        }

        Assert.Equal(snapshot.TrimEnd(), sdl.TrimEnd());
    }

    [Fact]
    public async Task Sdl_AgainstTheSnapshot_BreaksNoClient()
    {
        await using var host = await ApiHost.StartInMemoryAsync();
        var snapshot = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "schema.graphql"), TestContext.Current.CancellationToken);

        var sdl = await host.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        Assert.DoesNotContain(SchemaChanges.Between(snapshot, sdl), change => change.Severity == ChangeSeverity.Breaking);
    }

    [Fact]
    public void SchemaChanges_ARemovedField_IsSeen()
    {
        var changes = SchemaChanges.Between("type Query { a: Int b: Int }", "type Query { a: Int }");

        Assert.Equal(ChangeSeverity.Breaking, Assert.Single(changes).Severity);
    }

    [Theory]
    [InlineData("Development", null, HttpStatusCode.OK)]
    [InlineData("Production", true, HttpStatusCode.OK)]
    public async Task Sdl_WhereTheSchemaMayBeSeen_IsServed(string environment, bool? show, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartInMemoryAsync(environment: environment, configure: options => options.ShowSchema = show);

        using var answer = await host.Client.GetAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Development", false)]
    public async Task Schema_WhereItMayNotBeSeen_IsHidden(string environment, bool? show)
    {
        await using var host = await ApiHost.StartInMemoryAsync(environment: environment, configure: options => options.ShowSchema = show);

        using var sdl = await host.Client.GetAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);
        var introspection = await host.ErrorAsync("{ __schema { types { name } } }");

        Assert.NotEqual(HttpStatusCode.OK, sdl.StatusCode);
        Assert.Equal("INTROSPECTION_DISABLED", (string?)introspection["extensions"]!["code"]);
    }

    [Fact]
    public async Task Get_Query_IsAnswered()
    {
        await using var host = await ApiHost.StartInMemoryAsync(environment: "Production");

        var answer = await host.Client.GetStringAsync("/graphql?query=%7Bcampaigns%7BtotalCount%7D%7D", TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"campaigns":{"totalCount":0}}}""", answer);
    }
}
