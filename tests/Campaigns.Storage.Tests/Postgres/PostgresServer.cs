using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Tests.Infrastructure;
using Npgsql;

namespace Campaigns.Storage.Tests.Postgres;

/// <summary>A real PostgreSQL on a free loopback port, in a folder of its own, as a user without rights; started when the first test asks.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Owner = "postgres";
    private const string PasswordText = "only-for-this-test-run";

    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private Process? process;
    private int databases;
    private int port;

    public PostgresServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Stop();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Settings of a new, empty database.</summary>
    public async Task<PostgresOptions> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        var options = Options(Owner);
        await using var source = NpgsqlDataSource.Create(PostgresOptionsValidation.ConnectionString(options));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        return Options(name);
    }

    private static string Program(string name) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).Last(File.Exists)
        : name;

    private PostgresOptions Options(string database) => new()
    {
        Connection = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={database};Username={Owner};Timeout=10;Command Timeout=30"),
        Password = $"file:{folder.File("password")}",
    };

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (process is null)
            {
                await InitialiseAsync(cancellationToken);
                await RunAsync(cancellationToken);
            }
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(folder.File("password"), PasswordText, cancellationToken);
        Directory.CreateDirectory(folder.File("data"));
        if (IsRoot)
        {
            await RunToEndAsync(new ProcessStartInfo("chown", ["-R", Owner, folder.Path]), cancellationToken);
        }

        string[] arguments = ["-D", folder.File("data"), "-U", Owner, "-A", "scram-sha-256", $"--pwfile={folder.File("password")}", "-E", "UTF8", "--locale=C", "--no-sync"];
        await RunToEndAsync(AsOwner(Program("initdb"), arguments), cancellationToken);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        port = FreePort();
        string[] settings = [
            "listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=", "fsync=off", "max_connections=200"];
        process = Process.Start(AsOwner(Program("postgres"), ["-D", folder.File("data"), .. settings.SelectMany(setting => (string[])["-c", setting])]))!;
        // Its log would fill the pipe.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await using var source = NpgsqlDataSource.Create(PostgresOptionsValidation.ConnectionString(Options(Owner)));
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException) when (!process.HasExited)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    // PostgreSQL refuses to run as root; the program replaces setpriv, so that the process started is the server itself.
    private static ProcessStartInfo AsOwner(string program, string[] arguments) => new(
        IsRoot ? "setpriv" : program,
        IsRoot ? [$"--reuid={Owner}", $"--regid={Owner}", "--clear-groups", program, .. arguments] : arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    };

    private static async Task RunToEndAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var run = Process.Start(start)!;
            var (output, error) = (run.StandardOutput.ReadToEndAsync(cancellationToken), run.StandardError.ReadToEndAsync(cancellationToken));
            await run.WaitForExitAsync(cancellationToken);
            if (run.ExitCode != 0)
            {
                throw new InvalidOperationException($"{start.FileName} failed: {await output}{await error}");
            }
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new InvalidOperationException("PostgreSQL is not installed. Run: apt-get install postgresql", fault);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Stop()
    {
        if (process is { HasExited: false })
        {
            // SIGQUIT: at once, together with its children.
            using var kill = Process.Start("kill", ["-QUIT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            process.WaitForExit();
        }
    }
}
