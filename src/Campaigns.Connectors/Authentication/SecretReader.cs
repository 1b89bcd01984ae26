using System.Text;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Authentication;

/// <summary>Reads secrets where a source says they are: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
internal static class SecretReader
{
    private const int MaxFileBytes = 64 * 1024;

    /// <summary>The secret; null when it is optional and the source has none.</summary>
    /// <exception cref="SourceFailureException">It is not where the source says.</exception>
    public static string? Read(SourceAccount account, string name)
    {
        var isOptional = account.Connector.Http?.Secrets.GetValueOrDefault(name)?.Optional == true;
        if (!account.Secrets.TryGetValue(name, out var reference))
        {
            return isOptional ? null : throw Absent(account, name, string.Empty, "The source does not say where it is: write env:NAME or file:PATH.");
        }

        var (value, cure) = reference.Split(':', 2) switch
        {
            ["env", var variable] => (Environment.GetEnvironmentVariable(variable), $"Set the environment variable {variable}."),
            ["file", var path] => (FromFile(path), $"Write it into the file {Path.GetFileName(path)} that the source names, readable for the program."),
            _ => (null, "Write env:NAME or file:PATH."),
        };
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Absent(account, name, Place(reference), cure);
        }

        // No platform's key has others, and a header could not carry them.
        return Ascii.IsValid(value) && !value.Trim().Any(char.IsControl) ? value.Trim() : throw Absent(account, name, Place(reference), "What is there holds signs that no key has. Copy it anew.");
    }

    private static string? FromFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaxFileBytes ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string Place(string reference) => reference.StartsWith("file:", StringComparison.Ordinal) ? $"file:{Path.GetFileName(reference)}" : reference;

    // No key works, and a person enters one: the class of a withdrawn key, with words of its own (MissingKeyAt).
    private static SourceFailureException Absent(SourceAccount account, string name, string place, string cure) => new(
        new SourceFailure(FailureKind.KeyRevoked, $"The source {account.SourceId} has no usable '{name}'. {cure}") { MissingKeyAt = place });
}
