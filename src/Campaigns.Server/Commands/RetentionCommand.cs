using System.CommandLine;
using System.Globalization;
using Campaigns.Storage.Retention;

namespace Campaigns.Server.Commands;

/// <summary><c>retention</c>: what the rules remove.</summary>
internal static class RetentionCommand
{
    private static readonly Option<bool> Apply = new("--apply") { Description = "Remove it now. Without it, nothing is removed; a serving worker applies the rules once a day." };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("retention", "Lists the kept answers whose bytes the rules of Campaigns:Retention remove. Figures are never removed.") { Apply };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => DataServices.UseAsync(arguments.Read(result), services => RunAsync(result, services, cancellationToken), cancellationToken),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IServiceProvider services, CancellationToken cancellationToken)
    {
        var retention = services.GetRequiredService<AnswerRetention>();
        var applies = result.GetValue(Apply);
        var due = applies ? await retention.ApplyAsync(cancellationToken) : await retention.PreviewAsync(cancellationToken);
        var output = result.InvocationConfiguration.Output;
        foreach (var source in due)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Source}: {source.Answers} answers from {source.Oldest:yyyy-MM-dd} to {source.Newest:yyyy-MM-dd}, {source.Bytes} bytes, older than {source.Days} days"));
        }

        await output.WriteLineAsync(due.Count == 0 ? "Nothing is due." : applies ? "Removed. Ids, origins and figures stay." : "Nothing was removed. Remove it with --apply.");
        return 0;
    }
}
