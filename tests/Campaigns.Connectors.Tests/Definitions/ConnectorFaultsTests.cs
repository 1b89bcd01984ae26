using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Definitions;

/// <summary>What is refused in a connector.yaml, each with its line and cure.</summary>
public class ConnectorFaultsTests
{
    [Fact]
    public void Load_ValidConnector_HasNoFaults()
    {
        using var folder = new LibraryFolder().Add("screens", LibraryFolder.Valid);

        var library = ConnectorLibrary.Load(folder.Path).OrThrow();

        Assert.Equal("screens", Assert.Single(library.Connectors).Definition.Id);
        Assert.Null(library.Find("other"));
    }

    [Theory]
    [InlineData("id: screens", "id: Screens", "screens/connector.yaml:1: id: 'Screens' is not the name of the folder")]
    [InlineData("id: screens", "id: displays", "screens/connector.yaml:1: id: 'displays' is not the name of the folder")]
    [InlineData("id: screens\n", "", "screens/connector.yaml:1: id: 'id' is missing. Write id:")]
    [InlineData("kind: file", "kind: feed", "screens/connector.yaml:2: kind: 'feed' is no kind of connector. Write one of file, http.")]
    [InlineData("{ sv: Skärmar, en: Screens }", "{ sv: Skärmar }", "screens/connector.yaml:3: name.en: 'en' is missing")]
    [InlineData("{ sv: Skärmar, en: Screens }", "Skärmar", "screens/connector.yaml:3: name: A group of keys belongs here.")]
    [InlineData("kind: file", "kind: file\npublished: 2024", "screens/connector.yaml:3: published: There is no document that could have been published.")]
    [InlineData("kind: file", "kind: file\ndocument: R\npublished: nyss", "screens/connector.yaml:4: published: 'nyss' is no day, month or year. Write 2023-10-18, 2023-10 or 2023.")]
    [InlineData("[semicolon]", "[colon]", "screens/connector.yaml:5: file.separators: 'colon' is not known here. Write one of semicolon, comma, tab, pipe.")]
    [InlineData("[semicolon]", "[]", "screens/connector.yaml:5: file.separators: No separator is declared.")]
    [InlineData("reads: period", "reads: day", "screens/connector.yaml:8: file.columns[0].reads: 'day' is not what a column can tell.")]
    [InlineData("dates: [iso]", "dates: [swedish]", "screens/connector.yaml:8: file.columns[0].dates: 'swedish' is no form of dates. Write some of iso,")]
    [InlineData("dates: [iso]", "dates: [day_first, month_first]", "screens/connector.yaml:8: file.columns[0].dates: day_first and month_first together")]
    [InlineData(", dates: [iso]", "", "screens/connector.yaml:8: file.columns[0].dates: The forms of its dates are not declared.")]
    [InlineData("as: plays", "as: pleys", "screens/connector.yaml:9: file.columns[1].figure.as: There is no metric 'pleys'. Did you mean plays")]
    [InlineData("as: plays", "as: reach", "screens/connector.yaml:9: file.columns[1].figure: reach does not say what it counts.")]
    [InlineData("as: plays", "as: completion_rate", "screens/connector.yaml:9: file.columns[1].figure.number: completion_rate is a share.")]
    [InlineData("as: plays", "as: spend", "screens/connector.yaml:9: file.columns[1].figure.number: spend is an amount.")]
    [InlineData("as: plays", "as: plays, number: percent", "screens/connector.yaml:9: file.columns[1].figure.number: plays is no share.")]
    [InlineData("as: plays", "as: plays, of: starts", "screens/connector.yaml:9: file.columns[1].figure.of: Only shares have a base.")]
    [InlineData("as: plays", "as: plays, multiply_by: 0", "screens/connector.yaml:9: file.columns[1].figure.multiply_by: '0' is not a whole number from 1 to 1000000.")]
    [InlineData("as: plays", "as: plays, colour: red", "screens/connector.yaml:9: file.columns[1].figure.colour: 'colour' is not a key that belongs here.")]
    [InlineData(", figure: { as: plays }", "", "screens/connector.yaml:9: file.columns[1].figure: A column with reads: figure, and only that")]
    [InlineData("header: Spelningar", "header: DAG", "screens/connector.yaml:9: file.columns[1].header: The head 'DAG' belongs to another column already.")]
    [InlineData("channel: arlandaskarm", "channel: arlanda", "screens/connector.yaml:6: file.constants.channel: There is no channel 'arlanda'. Write one of youtube,")]
    [InlineData("campaign: resekurage, ", "", "screens/connector.yaml:7: file.columns: A row may be without a campaign.")]
    [InlineData("kind: file", "kind: file\nportfolio: ../secret.yaml", "screens/connector.yaml:3: portfolio: '../secret.yaml' is not the name of a file in the connector's folder.")]
    [InlineData("kind: file", "kind: file\nfigures: [gone.csv]", "screens/connector.yaml:3: figures[0]: There is no file 'gone.csv'")]
    [InlineData("kind: file", "kind: file\nrestatement_days: many", "screens/connector.yaml:3: restatement_days: 'many' is not a whole number from 0 to 3650.")]
    [InlineData("separators: [semicolon]", "separators: [semicolon]\n  totals: sum", "screens/connector.yaml:6: file.totals: 'sum' is not known here. Write one of skip, refuse.")]
    [InlineData("separators: [semicolon]", "separators: [semicolon]\n  tables: { tracks: { a: b } }", "screens/connector.yaml:6: file.tables.tracks: No column uses this table.")]
    [InlineData("separators: [semicolon]", "separators: [semicolon]\n  tables: { audiences: { män: \"sex:man\" } }", "screens/connector.yaml:6: file.tables.audiences['män']: 'man' is no sex.")]
    [InlineData("separators: [semicolon]", "separators: [semicolon]\n  tables: { tracks: { Unga: a, unga: b } }", "screens/connector.yaml:6: file.tables.tracks['unga']: The word stands on line 6 already")]
    [InlineData("reads: figure, figure: { as: plays }", "reads: value, required: true", "screens/connector.yaml:7: file.columns: A long file needs columns")]
    public void Load_OneFault_SaysFileLinePathAndCure(string valid, string faulty, string message)
    {
        var yaml = LibraryFolder.Valid.ReplaceLineEndings("\n");
        Assert.Contains(valid, yaml, StringComparison.Ordinal);
        using var folder = new LibraryFolder().Add("screens", yaml.Replace(valid, faulty, StringComparison.Ordinal));

        var result = ConnectorLibrary.Load(folder.Path);

        Assert.Null(result.Value);
        Assert.Contains(result.Faults, fault => fault.ToString().StartsWith(message, StringComparison.Ordinal));
        Assert.All(result.Faults, fault => Assert.NotEmpty(fault.Cure));
    }

    [Theory]
    [InlineData("id: [", "is not valid YAML")]
    [InlineData("id: a\nid: b", "is not valid YAML")]
    [InlineData("- a", "not a list of keys and values")]
    [InlineData("", "holds 0 YAML documents")]
    [InlineData("id: a\n---\nid: b", "holds 2 YAML documents")]
    [InlineData("id: &x a\nkind: *x", "uses a YAML alias")]
    public void Load_NotADefinition_IsRefused(string yaml, string fault)
    {
        using var folder = new LibraryFolder().Add("screens", yaml);

        Assert.Contains(fault, Assert.Single(ConnectorLibrary.Load(folder.Path).Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DeepNesting_IsRefusedBeforeItIsRead()
    {
        using var folder = new LibraryFolder().Add("screens", "id: " + new string('[', 20_000));

        Assert.Contains("nests deeper than 32 levels", Assert.Single(ConnectorLibrary.Load(folder.Path).Faults).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SeveralFilesWithFaults_ReportsThemAllInOneException()
    {
        using var folder = new LibraryFolder()
            .Add("screens", LibraryFolder.Valid.Replace("as: plays", "as: pleys", StringComparison.Ordinal).Replace("dates: [iso]", "dates: [no]", StringComparison.Ordinal))
            .Add("empty", "text", "notes.txt")
            .Add("odd", "kind: fail");

        var result = ConnectorLibrary.Load(folder.Path);

        Assert.Equal(["empty/connector.yaml", "odd/connector.yaml", "screens/connector.yaml"], result.Faults.Select(fault => fault.File).Distinct());
        Assert.Equal(2, result.Faults.Count(fault => fault.File == "screens/connector.yaml"));
        var exception = Assert.Throws<Campaigns.Connectors.Yaml.DefinitionException>(result.OrThrow);
        Assert.Equal(result.Faults.Count, exception.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Load_NoFolderOrNoConnector_IsAFault()
    {
        using var folder = new LibraryFolder();

        Assert.Contains("no connector", Assert.Single(ConnectorLibrary.Load(folder.Path).Faults).Fault, StringComparison.Ordinal);
        Assert.Contains("no such folder", Assert.Single(ConnectorLibrary.Load(Path.Combine(folder.Path, "x")).Faults).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TableThatLeadsToNoCampaignOfThePortfolio_IsAFault()
    {
        using var folder = new LibraryFolder()
            .Add("screens", LibraryFolder.Valid
                .Replace("kind: file", "kind: file\nportfolio: campaigns.yaml", StringComparison.Ordinal)
                .Replace("  columns:", "  tables: { campaigns: { Resekurage: resekuragge } }\n  columns:\n    - { header: Kampanj, reads: campaign, required: true }", StringComparison.Ordinal))
            .Add("screens", "campaigns: [{ slug: resekurage, name: Resekurage, owner: X, purpose: { sv: a, en: b }, flight: { from: 2023-12 } }]", "campaigns.yaml");

        Assert.Equal(
            "screens/connector.yaml: file.tables.campaigns['Resekurage']: campaigns.yaml has no 'resekuragge'. Correct the id, or add it to campaigns.yaml.",
            Assert.Single(ConnectorLibrary.Load(folder.Path).Faults).ToString());
    }
}
