using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Records have a path; parts with a status lie on it.</summary>
internal static class RecordsValidator
{
    public static void Validate(RecordsDefinition records, string place, DefinitionFaults faults)
    {
        PathChecks.CheckFromRoot(records.Path, $"{place}.path", faults);
        PathChecks.CheckFromRoot(records.Days, $"{place}.days", faults);
        PathChecks.CheckAll(records.Requires, $"{place}.requires", faults);
        foreach (var (array, names) in records.Columns)
        {
            PathChecks.Check(array, $"{place}.columns", faults);
            PathChecks.CheckFromRoot(names, $"{place}.columns", faults);
        }

        for (var index = 0; index < records.Statuses.Count; index++)
        {
            CheckStatus(records, records.Statuses[index], $"{place}.statuses[{index}]", faults);
        }

        if (records.Format == AnswerFormat.Csv && records.Path != "[]")
        {
            faults.AddAt($"{place}.path", "The records of a CSV answer are its rows.", "Write path: \"[]\".");
        }
    }

    private static void CheckStatus(RecordsDefinition records, ItemStatusDefinition status, string place, DefinitionFaults faults)
    {
        PathChecks.Check(status.Path, $"{place}.path", faults);
        PathChecks.Check(status.Message, $"{place}.message", faults);
        if (PathChecks.Check(status.At, $"{place}.at", faults) is not { } at || PathChecks.Check(records.Path, place, faults) is not { } path)
        {
            return;
        }

        if (at.Steps.Count == 0 || !at.Steps[^1].Repeats || !path.Steps.Take(at.Steps.Count).SequenceEqual(at.Steps))
        {
            faults.AddAt($"{place}.at", "The part is not the beginning of the path of records up to a [] or *.", $"Write the beginning of {records.Path}.");
        }

        if (status.Ok.Count == 0)
        {
            faults.AddAt($"{place}.ok", "No status of success is declared.", "Write ok: [SUCCESS], or what the platform sends.");
        }
    }
}
