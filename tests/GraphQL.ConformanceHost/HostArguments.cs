namespace GraphQL.ConformanceHost;

/// <summary>What the command line asks for.</summary>
/// <param name="SchemaFile">The SDL to serve with mocks; null serves the probe.</param>
/// <param name="Urls">Where to listen, on loopback.</param>
/// <param name="NoLimits">Whether the limits on documents are taken off.</param>
internal sealed record HostArguments(string? SchemaFile, string Urls, bool NoLimits)
{
    private const string Usage = "Usage: GraphQL.ConformanceHost (--schema file.graphql | --probe) [--urls http://127.0.0.1:5400] [--no-limits]";

    public static HostArguments Parse(string[] args)
    {
        string? schema = null;
        var urls = "http://127.0.0.1:5400";
        var probe = false;
        var noLimits = false;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--schema" when i + 1 < args.Length:
                    schema = args[++i];
                    break;
                case "--urls" when i + 1 < args.Length:
                    urls = args[++i];
                    break;
                case "--probe":
                    probe = true;
                    break;
                case "--no-limits":
                    noLimits = true;
                    break;
                default:
                    throw new ArgumentException($"{args[i]} is not understood. {Usage}");
            }
        }

        if (probe == (schema is not null))
        {
            throw new ArgumentException($"Give either --schema or --probe. {Usage}");
        }

        return IsLoopback(urls) ? new HostArguments(schema, urls, noLimits) : throw new ArgumentException($"This host serves tests and listens on loopback only, not on {urls}.");
    }

    private static bool IsLoopback(string urls) => urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
