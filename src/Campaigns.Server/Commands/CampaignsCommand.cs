using System.CommandLine;

namespace Campaigns.Server.Commands;

/// <summary>The command line: without a verb it serves.</summary>
internal static class CampaignsCommand
{
    // Above the time that the host gives its jobs to end, below the grace of compose.yaml. The parser's own two seconds cut a stop short, and the store with it.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(35);

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="args">Arguments; those of the form <c>--Section:Key=value</c> are configuration and go to every verb.</param>
    /// <returns>0 when the work was done, 1 when it failed or the arguments cannot be used.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var settings = args.Where(ConfigurationArguments.IsSetting).ToArray();
        var words = args.Except(settings).ToArray();
        return Create(settings).Parse(words).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TerminationTimeout });
    }

    private static RootCommand Create(string[] settings)
    {
        var arguments = new ConfigurationArguments(settings);
        var root = new RootCommand("Kampanjkollen: what prevention campaigns reached, channel by channel, with every figure's source. Serves when no verb is given.");
        ServeCommand.Describe(root, arguments);
        root.Add(ServeCommand.Create(arguments));
        root.Add(ImportCommand.Create(arguments));
        root.Add(EnterCommand.Create(arguments));
        root.Add(CheckCommand.Create(arguments));
        root.Add(TemplateCommand.Create(arguments));
        root.Add(SyncCommand.Create(arguments));
        root.Add(SourcesCommand.Create(arguments));
        foreach (var verb in (IEnumerable<Command>)[.. TransferCommands.Create(arguments), .. BackupCommands.Create(arguments), RetentionCommand.Create(arguments)])
        {
            root.Add(verb);
        }

        return root;
    }
}
