using Campaigns.Storage.Tests.Processes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The test assembly runs itself again as the process that is killed; otherwise this is what xunit.v3 would generate.
if (args is [ChildProcess.Switch, var role, var folder])
{
    return await ChildProcess.RunAsync(role, folder);
}

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, Campaigns.Storage.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
