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
