using System.Net.Http.Headers;
using System.Text;
using Campaigns.GraphQL.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>A real server on a free port of loopback, and a client for it.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpServer(WebApplication app)
    {
        _app = app;
        Url = new Uri(app.Urls.First() + "/graphql");
        Client = new HttpClient { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<HttpServer> StartAsync(Action<GraphQLServerBuilder> configure, string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        configure(builder.Services.AddGraphQLServer());
        var app = builder.Build();
        app.MapGraphQL();
        return await StartAsync(app);
    }

    public static async Task<HttpServer> StartAsync(WebApplication app)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HttpServer(app);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", string? accept = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        if (contentType.Length > 0)
        {
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> AskAsync(string document, object? variables = null)
    {
        using var response = await PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = document, variables }));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
