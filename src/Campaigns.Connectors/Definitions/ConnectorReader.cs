using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Definitions.Validation;
using Campaigns.Connectors.Portfolio;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>Text of a <c>connector.yaml</c> → its record, or every fault in it.</summary>
internal static class ConnectorReader
{
    private static readonly IReadOnlyDictionary<string, ConnectorKind> Kinds = Words.Of<ConnectorKind>();

    public static DefinitionResult<ConnectorDefinition> Read(string text, string file, DirectoryInfo folder)
    {
        var faults = new DefinitionFaults(file);
        if (YamlDocumentReader.Read(text, faults) is not { } root)
        {
            return faults.Result<ConnectorDefinition>(null);
        }

        var definition = Definition(root);
        root.End();

        // Validators judge what was written; after a reading fault they would only judge the defaults.
        if (!faults.Any)
        {
            ConnectorValidator.Validate(definition, folder, faults);
        }

        return faults.Result(definition);
    }

    private static ConnectorDefinition Definition(YamlSection root)
    {
        // The schema's address is for editors only.
        _ = root.OptionalText("$schema");
        var kind = root.Text("kind", "file");
        if (kind.Length > 0 && !Kinds.ContainsKey(kind))
        {
            root.Fault("kind", $"'{kind}' is no kind of connector.", $"Write one of {string.Join(", ", Kinds.Keys)}.");
        }

        var published = DaySpan.ReadOne(root, "published");
        if (published is not null && !root.Has("document"))
        {
            root.Fault("published", "There is no document that could have been published.", "Name it under document, or remove published.");
        }

        return new ConnectorDefinition
        {
            Id = root.Text("id", "my-connector"),
            Kind = Kinds.GetValueOrDefault(kind),
            Name = root.RequiredLocalized("name"),
            Documentation = root.OptionalText("documentation"),
            Document = root.OptionalText("document"),
            Published = published is null ? null : new Window(WindowKind.Custom, published.First, published.Last, published.Precision),
            RestatementDays = root.Number("restatement_days", 0, 0, 3650),
            Limits = root.Localized("limits"),
            Portfolio = root.OptionalText("portfolio"),
            Figures = root.Texts("figures"),
            File = File(root, kind),
            Http = Http(root, kind),
        };
    }

    // A file that says no kind is read as what it holds: its other faults are then told as well.
    private static FileDefinition File(YamlSection root, string kind)
    {
        var section = kind == "http" ? null : root.RequiredSection("file", "columns");
        return section is null ? FileDefinition.None : FileDefinitionReader.Read(section);
    }

    private static HttpDefinition? Http(YamlSection root, string kind)
    {
        var section = kind == "http" ? root.RequiredSection("http", "base_address") : null;
        return section is null ? null : HttpDefinitionReader.Read(section);
    }
}
