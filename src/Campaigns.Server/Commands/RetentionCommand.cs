using System.CommandLine;
using System.Globalization;
using Campaigns.Metrics.Retention;
using Campaigns.Storage.Retention;

namespace Campaigns.Server.Commands;

/// <summary><c>retention</c>: what the rules remove.</summary>
internal static class RetentionCommand
{
    private static readonly Option<bool> Preview = new("--preview") { Description = "List what is due and remove nothing. So it is without an option, too." };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Remove it now. A serving worker applies the rules once a day by itself." };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command(
            "retention", "Lists what the rules of Campaigns:Retention remove: bytes of kept answers, figures mapped to no campaign, figures by kind of window.") { Preview, Apply };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Preview) && result.GetValue(Apply))
            {
                result.AddError("--preview and --apply exclude each other. Write one of the two.");
            }
        });
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => DataServices.UseAsync(arguments.Read(result), services => RunAsync(result, services, cancellationToken), cancellationToken),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IServiceProvider services, CancellationToken cancellationToken)
    {
        var rules = services.GetRequiredService<RetentionRules>();
        var applies = result.GetValue(Apply);
        var runs = applies ? await rules.ApplyAsync(cancellationToken) : await rules.PreviewAsync(cancellationToken);
        var output = result.InvocationConfiguration.Output;
        foreach (var run in runs)
        {
            await output.WriteLineAsync(Text(run));
        }

        await output.WriteLineAsync(runs.Count == 0
            ? "Nothing is due."
            : applies ? "Removed, and noted as runs." : "Nothing was removed. Remove it with --apply.");
        return 0;
    }

    private static string Text(RetentionRun run)
    {
        var what = run.Subject switch
        {
            RetentionSubject.Answers => $"{run.Source}: the bytes of {run.Removed} answers",
            RetentionSubject.UnmappedFigures => $"{run.Source}: {run.Removed} answers' figures that are mapped to no campaign",
            _ => $"{run.Campaign}: {run.Removed} observations of the windows {run.WindowKind}",
        };
        var bytes = run.Bytes is { } free ? string.Create(CultureInfo.InvariantCulture, $", {free} bytes") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{what}, {run.First:yyyy-MM-dd} to {run.Last:yyyy-MM-dd}{bytes}, older than {run.Days} days");
    }
}
