using System.Globalization;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Influx;

/// <summary>Finds every fault of the settings at start, each with its cure.</summary>
internal sealed class InfluxOptionsValidation : IValidateOptions<InfluxOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, InfluxOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The faults, in the order of the settings.</summary>
    public static IEnumerable<string> Faults(InfluxOptions options) =>
        [.. Address(options), .. Names(options), .. Credentials(options), .. Ranges(options)];

    private static IEnumerable<string> Address(InfluxOptions options)
    {
        var isAddress = Uri.TryCreate(options.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        if (!isAddress)
        {
            yield return $"{Name("Url")} is '{options.Url}', which is no http or https address. Write it as https://influx.example.se:8086.";
        }
        else if (url!.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return $"{Name("Url")} may not hold a user, a query or a fragment. Set User and Password, or Token, instead.";
        }

        if (options.CertificateAuthorityFile is { } file && !File.Exists(file))
        {
            yield return $"{Name("CertificateAuthorityFile")}: there is no file {file}.";
        }
    }

    private static IEnumerable<string> Names(InfluxOptions options)
    {
        if (options.Bucket is null != options.Organization is null)
        {
            yield return $"{Name("Bucket")} and {Name("Organization")} stand together. Set both, or neither.";
        }

        foreach (var (setting, text) in new[] { ("Database", options.Database), ("RetentionPolicy", options.RetentionPolicy), ("Bucket", options.Bucket), ("Organization", options.Organization) })
        {
            if (text is not null && (text.Length is 0 or > 255 || text.Any(char.IsControl)))
            {
                yield return $"{Name(setting)} must have 1 to 255 characters and no control characters.";
            }
        }
    }

    private static IEnumerable<string> Credentials(InfluxOptions options)
    {
        if (options.Token is not null && (options.User is not null || options.Password is not null))
        {
            yield return $"{Name("Token")} excludes User and Password. Keep the one the server knows.";
        }

        if (options.User is null != options.Password is null)
        {
            yield return $"{Name("User")} and {Name("Password")} stand together. Set both, or neither.";
        }

        foreach (var (setting, reference) in new[] { ("Token", options.Token), ("Password", options.Password) })
        {
            if (reference is not null && !SecretReference.TryRead(Name(setting), reference, out _, out var fault))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Ranges(InfluxOptions options)
    {
        (string Setting, int Value, int Least, int Most)[] ranges =
        [
            ("TimeoutSeconds", options.TimeoutSeconds, 1, 600),
            ("SpoolMegabytes", options.SpoolMegabytes, 16, 1_000_000),
            ("CachedWindows", options.CachedWindows, 0, 10_000_000),
        ];
        return ranges
            .Where(range => range.Value < range.Least || range.Value > range.Most)
            .Select(range => string.Create(CultureInfo.InvariantCulture, $"{Name(range.Setting)} is {range.Value}. Write a whole number from {range.Least} to {range.Most}."));
    }

    private static string Name(string setting) => $"{InfluxOptions.SectionName}:{setting}";
}
