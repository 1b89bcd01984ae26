namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>A folder of connectors of a test's own, removed with it.</summary>
internal sealed class LibraryFolder : IDisposable
{
    /// <summary>A valid connector; tests replace parts of it to make the fault they are about.</summary>
    public const string Valid = """
        id: screens
        kind: file
        name: { sv: Skärmar, en: Screens }
        file:
          separators: [semicolon]
          constants: { campaign: resekurage, channel: arlandaskarm }
          columns:
            - { header: Dag, reads: period, required: true, dates: [iso] }
            - { header: Spelningar, reads: figure, figure: { as: plays } }
        """;

    /// <summary>A valid connector of kind http; tests replace parts of it to make the fault they are about.</summary>
    public const string ValidHttp = """
        id: ads
        kind: http
        name: { sv: Annonser, en: Ads }
        documentation: https://a.example.test/docs
        http:
          base_address: https://a.example.test/v1
          parameters:
            account_id: { name: { sv: Konto, en: Account }, pattern: '[0-9]+' }
          secrets:
            key: { name: { sv: Nyckel, en: Key } }
          authentication: { type: bearer, token: key }
          errors:
            code: [error.code]
            rules:
              - { code: ['190'], as: key_expired }
          timeout_seconds: 30
          pagination: { type: cursor, cursor: next }
          streams:
            daily:
              request: { path: '/a/{account_id}/report', query: { from: '{from}', to: '{to}', after: '{cursor}' } }
              records: { path: 'data[]' }
              windows: { kinds: [day] }
              dimensions: { date: day, campaign_id: c, channel: { constant: tiktok }, currency: cur }
              metrics:
                impressions: imp
                spend: { path: cost, type: micros }
        """;

    public LibraryFolder()
    {
        Directory.CreateDirectory(Path);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "connectors-" + Guid.NewGuid().ToString("N"));

    public LibraryFolder Add(string connector, string yaml, string name = "connector.yaml")
    {
        var folder = System.IO.Path.Combine(Path, connector);
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, name), yaml);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
