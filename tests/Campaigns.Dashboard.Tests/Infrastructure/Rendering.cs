using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Dashboard.Assets;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Dashboard.Tests.Infrastructure;

/// <summary>Renders one component to HTML with the framework's own renderer, as a page of a language.</summary>
internal static class Rendering
{
    public static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters, Language language = Language.Sv, string path = "/kampanjer", string query = "")
        where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddOptions<DashboardOptions>();
        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<AssetCatalog>();
        services.AddSingleton(new PageContext(language, path, query));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>A piece of text as a slot of a component; encoded when it is rendered.</summary>
    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);
}
