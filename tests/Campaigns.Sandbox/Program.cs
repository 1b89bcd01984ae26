using System.Globalization;
using Campaigns.Sandbox;
using Campaigns.Sandbox.SampleData;

// campaigns-sandbox [--port 0] [--now 2024-02-15T08:00:00Z]    serves the stand-ins
// campaigns-sandbox sample FILE                                writes the sample data
if (args is ["sample", var file])
{
    await File.WriteAllTextAsync(file, SampleDataFile.Write());
    return 0;
}

var port = 0;
var now = SandboxOptions.DefaultNow;
for (var index = 0; index < args.Length; index += 2)
{
    var value = index + 1 < args.Length ? args[index + 1] : null;
    switch (args[index])
    {
        case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= 65535:
            port = given;
            break;
        case "--now" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given):
            now = given;
            break;
        default:
            await Console.Error.WriteLineAsync($"Cannot read '{args[index]} {value}'. Write --port 0 and --now 2024-02-15T08:00:00Z.");
            return 2;
    }
}

await using var server = await SandboxServer.StartAsync(new SandboxOptions { Port = port, Clock = new SandboxClock(now) });
await Console.Out.WriteLineAsync(server.Address.ToString().TrimEnd('/'));
await Console.Out.FlushAsync();
await server.WaitForShutdownAsync();
return 0;
