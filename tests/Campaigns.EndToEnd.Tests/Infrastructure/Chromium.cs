using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>One headless Chromium of the machine for all tests of a class collection.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Without these, a closed network makes Chromium retry its own background requests all the time.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A context without cookies, in Swedish time.</summary>
    /// <param name="view">Size, theme and scripting of the page.</param>
    public Task<IBrowserContext> NewContextAsync(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return browser!.NewContextAsync(new()
        {
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = view.Scripting,
            ViewportSize = new() { Width = view.Width, Height = 900 },
        });
    }
}
