using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>An entry of <c>streams</c> → its record.</summary>
internal static class StreamReader
{
    private static readonly IReadOnlyDictionary<string, WindowKind> Kinds = Words.Of<WindowKind>();
    private static readonly IReadOnlyDictionary<string, DateForm> Dates = Words.Of<DateForm>();
    private static readonly IReadOnlyDictionary<string, WindowEnd> Ends = Words.Of<WindowEnd>();

    public static StreamDefinition Read(YamlSection section)
    {
        var stream = new StreamDefinition
        {
            Request = section.Section("request") is { } request ? RequestReader.Request(request) : null,
            Job = section.Section("job") is { } job ? Job(job) : null,
            ForEach = section.Section("for_each") is { } each ? ForEach(each) : null,
            Pagination = section.Section("pagination") is { } pagination ? RequestReader.Pagination(pagination) : null,
            Records = RequestReader.Records(section),
            Windows = section.RequiredSection("windows", "kinds: [day]") is { } windows ? Windows(windows) : new WindowsDefinition { Kinds = [] },
            Dimensions = section.RequiredSection("dimensions", "date: date") is { } dimensions ? Dimensions(dimensions) : new DimensionsDefinition(),
            MetricGroups = section.Texts("metric_groups"),
            Metrics = MetricsReader.Read(section, "metrics"),
        };
        section.End();
        return stream;
    }

    private static ForEachDefinition ForEach(YamlSection section)
    {
        var each = new ForEachDefinition { Lookup = section.Text("lookup", "campaigns"), As = section.Text("as", "campaign_id") };
        section.End();
        return each;
    }

    private static WindowsDefinition Windows(YamlSection section)
    {
        var windows = new WindowsDefinition
        {
            Kinds = section.Choices("kinds", Kinds),
            StepDays = section.Number("step_days", 7, 1, 400),
            MaxDays = section.Number("max_days", 400, 1, 4000),
            LookbackDays = section.Number("lookback_days", 3, 0, 400),
            FinalAfterDays = section.Number("final_after_days", 3, 0, 400),
            AskAfterDays = section.Number("ask_after_days", 1, 0, 60),
            HistoryDays = section.Number("history_days", 1095, 1, 8000),
            Dates = section.Choice("dates", Dates, DateForm.Iso),
            End = section.Choice("end", Ends, WindowEnd.Inclusive),
        };
        section.End();
        return windows;
    }

    private static DimensionsDefinition Dimensions(YamlSection section)
    {
        var dimensions = new DimensionsDefinition
        {
            Date = FieldReader.Optional(section, "date"),
            DateEnd = FieldReader.Optional(section, "date_end"),
            CampaignId = FieldReader.Optional(section, "campaign_id"),
            CampaignName = FieldReader.Optional(section, "campaign_name"),
            AdGroupId = FieldReader.Optional(section, "ad_group_id"),
            AdGroupName = FieldReader.Optional(section, "ad_group_name"),
            AdId = FieldReader.Optional(section, "ad_id"),
            AdName = FieldReader.Optional(section, "ad_name"),
            Channel = FieldReader.Optional(section, "channel"),
            Placement = FieldReader.Optional(section, "placement"),
            Age = FieldReader.Optional(section, "age"),
            Gender = FieldReader.Optional(section, "gender"),
            Language = FieldReader.Optional(section, "language"),
            Region = FieldReader.Optional(section, "region"),
            Currency = FieldReader.Optional(section, "currency"),
        };
        section.End();
        return dimensions;
    }

    private static JobDefinition Job(YamlSection section)
    {
        var job = new JobDefinition
        {
            OlderThanDays = section.OptionalNumber("older_than_days", 1, 4000),
            Submit = RequestReader.Required(section, "submit"),
            Id = section.Text("id", "report_id"),
            Poll = RequestReader.Required(section, "poll"),
            Status = section.Text("status", "status"),
            Running = section.Texts("running"),
            Done = section.Texts("done"),
            Failed = section.Texts("failed"),
            Also = section.Map("also"),
            EverySeconds = section.Number("every_seconds", 30, 1, 600),
            GiveUpAfterSeconds = section.Number("give_up_after_seconds", 3600, 10, 86_400),
            Result = RequestReader.Required(section, "result"),
            ResultAddress = section.OptionalText("result_address"),
        };
        section.End();
        return job;
    }
}
