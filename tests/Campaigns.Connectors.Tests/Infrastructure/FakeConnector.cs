using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>A connector with reports of days and of windows, as far as the planner and the pull look at it.</summary>
internal static class FakeConnector
{
    public static readonly WindowsDefinition Days = new() { Kinds = [WindowKind.Day], StepDays = 7, MaxDays = 30, LookbackDays = 28, FinalAfterDays = 28, AskAfterDays = 1, HistoryDays = 400 };

    public static readonly WindowsDefinition Reach = new()
    {
        Kinds = [WindowKind.Week, WindowKind.Month, WindowKind.FlightToDate, WindowKind.Flight], MaxDays = 92, LookbackDays = 28, FinalAfterDays = 28, AskAfterDays = 1, HistoryDays = 394,
    };

    public static ConnectorDefinition With(params (string Id, WindowsDefinition Windows)[] streams) => new()
    {
        Id = "fake",
        Kind = ConnectorKind.Http,
        Name = new("Låtsas", "Fake"),
        RestatementDays = 28,
        Http = new HttpDefinition
        {
            BaseAddress = "https://fake.test",
            Parameters = new Dictionary<string, ParameterDefinition>
            {
                ["account_id"] = new() { Name = new("Konto", "Account number"), Description = new("Siffrorna.", "The digits."), Pattern = "[0-9]{1,9}" },
                ["region"] = new() { Name = new("Region", "Region"), Pattern = "[a-z]{2}", Default = "eu" },
                ["manager"] = new() { Name = new("Förvaltare", "Manager"), Pattern = "[0-9]+", Optional = true },
            },
            Secrets = new Dictionary<string, SecretDefinition>
            {
                ["token"] = new() { Name = new("Nyckel", "Key") },
                ["spare"] = new() { Name = new("Reservnyckel", "Spare key"), Optional = true },
            },
            Streams = streams.ToDictionary(
                stream => stream.Id,
                stream => new StreamDefinition { Records = new RecordsDefinition { Path = "data[]" }, Windows = stream.Windows, Dimensions = new DimensionsDefinition() }),
        },
    };
}
