using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Storage;

/// <summary>Reads a secret from where the configuration says it is; the configuration never holds one.</summary>
internal static class SecretReference
{
    private const string Environment = "env:";
    private const string File = "file:";

    /// <summary>Reads it.</summary>
    /// <param name="setting">Name of the setting, for the message.</param>
    /// <param name="reference"><c>env:NAME</c> or <c>file:/path</c>; line ends at the end of a file are not part of the secret.</param>
    /// <param name="secret">The secret, when there is one.</param>
    /// <param name="fault">What is wrong and what to write instead; never the secret.</param>
    public static bool TryRead(string setting, string reference, [NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? fault)
    {
        (secret, fault) = reference switch
        {
            _ when reference.StartsWith(Environment, StringComparison.Ordinal) => FromEnvironment(setting, reference[Environment.Length..]),
            _ when reference.StartsWith(File, StringComparison.Ordinal) => FromFile(setting, reference[File.Length..]),
            // The text itself may be the secret: it is not repeated.
            _ => (null, $"{setting} must say where the secret is: env:NAME or file:/path. A secret is never written into the configuration."),
        };
        if (secret is not null && (secret.Length == 0 || secret.Any(char.IsControl)))
        {
            (secret, fault) = (null, $"{setting}: the secret is empty or holds control characters. Write it again, on one line.");
        }

        return secret is not null;
    }

    private static (string? Secret, string? Fault) FromEnvironment(string setting, string name) =>
        System.Environment.GetEnvironmentVariable(name) is { } value
            ? (value, null)
            : (null, $"{setting}: the environment variable {name} is not set. Set it, or name a file.");

    private static (string? Secret, string? Fault) FromFile(string setting, string path)
    {
        try
        {
            return (System.IO.File.ReadAllText(path).TrimEnd('\r', '\n'), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"{setting}: the file cannot be read: {exception.Message} Give this user the right to read it.");
        }
    }
}
