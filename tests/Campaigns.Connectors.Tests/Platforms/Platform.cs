using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Reading;
using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Platforms;

/// <summary>One installed connector, for tests of what its platform is known to do.</summary>
internal sealed class Platform(string id)
{
    private static readonly ConnectorLibrary Library = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow();

    private InstalledConnector Connector { get; } = Library.Find(id)!;

    public HttpDefinition Http => Connector.Definition.Http!;

    /// <summary>The recorded answers of a situation give what their example says.</summary>
    public async Task HandlesAsync(string situation)
    {
        var differences = await ConnectorReplay.RunAsync(Connector, $"{situation}.yaml", TestContext.Current.CancellationToken);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>The first and last day of each request for days, as the platform is told them.</summary>
    public IEnumerable<(DateOnly First, DateOnly Last, string From, string To)> Requests(string stream, DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        var definition = Http.Streams[stream];
        foreach (var part in WindowParts.Of(definition, new Window(WindowKind.Custom, from, to)))
        {
            var values = WindowDates.Set(new RequestValues(), definition.Windows, part, zone);
            yield return (part.First!.Value, part.Last!.Value, values.Find(Placeholders.From)!, values.Find(Placeholders.To)!);
        }
    }
}
