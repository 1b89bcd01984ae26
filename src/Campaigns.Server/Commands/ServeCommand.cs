using System.CommandLine;

namespace Campaigns.Server.Commands;

/// <summary><c>serve</c>: answers pages and GraphQL until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("serve", "Serves pages and GraphQL until it is stopped (what happens without a verb).");
        Describe(command, arguments);
        return command;
    }

    public static void Describe(Command command, ConfigurationArguments arguments)
    {
        arguments.AddData(command);
        arguments.AddUrls(command);
        arguments.AddRole(command);
        command.SetAction((result, cancellationToken) =>
            Failures.ReportAsync(() => ServeAsync(arguments.Read(result), cancellationToken), result.InvocationConfiguration.Error));
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = ServerHost.Build(settings);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
