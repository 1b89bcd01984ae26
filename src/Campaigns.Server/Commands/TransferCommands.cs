using System.CommandLine;
using System.Globalization;
using Campaigns.Storage;
using Campaigns.Storage.Transfer;
using Microsoft.Extensions.Options;

namespace Campaigns.Server.Commands;

/// <summary><c>export</c>, <c>import-archive</c> and <c>verify</c>: move everything between stores, and see that it arrived.</summary>
internal static class TransferCommands
{
    private static readonly Argument<FileInfo> Archive = new("archive") { Description = "The archive." };

    private static readonly Argument<string> Other = new("archive-or-folder") { Description = "An archive, or the data folder of another installation that is not running." };

    public static IEnumerable<Command> Create(ConfigurationArguments arguments) =>
    [
        Verb("export", "Writes catalogue, kept answers and all figures with their revisions into one compressed archive. One that was cut short goes on.", Archive, arguments, ExportAsync),
        Verb("import-archive", "Stores what an archive holds. The same archive twice changes nothing; one that was cut short goes on.", Archive, arguments, ImportAsync),
        Verb("verify", "Compares an archive or another installation with the store, and lists every difference.", Other, arguments, VerifyAsync),
    ];

    private static Command Verb(
        string name, string description, Argument argument, ConfigurationArguments arguments, Func<ParseResult, IServiceProvider, TransferBar, CancellationToken, Task<int>> work)
    {
        var command = new Command(name, description) { argument };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => DataServices.UseAsync(arguments.Read(result), services => WithBarAsync(result, services, work, cancellationToken), cancellationToken),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> WithBarAsync(
        ParseResult result, IServiceProvider services, Func<ParseResult, IServiceProvider, TransferBar, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var bar = new TransferBar(result.InvocationConfiguration.Error, !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());
        try
        {
            return await work(result, services, bar, cancellationToken);
        }
        finally
        {
            bar.End();
        }
    }

    private static async Task<int> ExportAsync(ParseResult result, IServiceProvider services, TransferBar bar, CancellationToken cancellationToken)
    {
        var file = result.GetRequiredValue(Archive).FullName;
        var export = new ArchiveExport(services.GetRequiredService<MovableStore>(), services.GetRequiredService<TimeProvider>()) { Resumes = true };
        var counts = await export.RunAsync(file, bar, cancellationToken);
        await result.InvocationConfiguration.Output.WriteLineAsync($"{file}: {Text(counts)}.{Resumed(export.ResumedAfter)}");
        return 0;
    }

    private static async Task<int> ImportAsync(ParseResult result, IServiceProvider services, TransferBar bar, CancellationToken cancellationToken)
    {
        var file = result.GetRequiredValue(Archive).FullName;
        var import = new ArchiveImport(
            services.GetRequiredService<MovableStore>(), services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder);
        var report = await import.RunAsync(file, bar, cancellationToken);
        var figures = report.Figures;
        var waiting = figures.Waiting > 0 ? string.Create(CultureInfo.InvariantCulture, $", {figures.Waiting} kept on this disk until the server is back") : string.Empty;
        await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {Text(report.Counts)}. {figures.Added} new, {figures.Revised} revised, {figures.Unchanged} unchanged{waiting}.{Resumed(report.ResumedAfter)}"));
        return 0;
    }

    private static async Task<int> VerifyAsync(ParseResult result, IServiceProvider services, TransferBar bar, CancellationToken cancellationToken)
    {
        var other = Path.GetFullPath(result.GetRequiredValue(Other));
        var verification = new StoreVerification(services.GetRequiredService<MovableStore>(), "the store");
        var report = Directory.Exists(other)
            ? await CompareFolderAsync(other, verification, services, cancellationToken)
            : await verification.CompareArchiveAsync(other, bar, cancellationToken);
        foreach (var difference in report.Differences)
        {
            await result.InvocationConfiguration.Output.WriteLineAsync(difference);
        }

        await result.InvocationConfiguration.Output.WriteLineAsync(Summary(report));
        return report.IsSame ? 0 : Failures.ExitCode;
    }

    private static async Task<VerificationReport> CompareFolderAsync(
        string folder, StoreVerification verification, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var embedded = EmbeddedInstallation.Open(folder, services.GetRequiredService<TimeProvider>());
        return await verification.CompareStoreAsync(embedded.Store, folder, cancellationToken);
    }

    private static string Summary(VerificationReport report)
    {
        var compared = Text(new ArchiveCounts(report.Rows, report.Answers, report.Observations));
        return report.IsSame
            ? $"The same: {compared}."
            : string.Create(CultureInfo.InvariantCulture, $"{report.DifferenceCount} differences ({report.Differences.Count} listed) in {compared}.");
    }

    private static string Resumed(long block) => block > 0 ? string.Create(CultureInfo.InvariantCulture, $" Went on after block {block}.") : string.Empty;

    private static string Text(ArchiveCounts counts) => string.Create(
        CultureInfo.InvariantCulture, $"{counts.Observations} observations, {counts.Answers} kept answers, {counts.Rows} catalogue rows");
}
