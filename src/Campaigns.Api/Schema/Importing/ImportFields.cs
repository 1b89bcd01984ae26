using Campaigns.Api.Editing;
using Campaigns.Api.Errors;
using Campaigns.Api.Importing;
using Campaigns.Api.Schema.Entering;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Importing;

/// <summary>Questions about files that people hand in.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class ImportQueries
{
    /// <summary>The connectors that read files which people hand in, by id, each with its code book.</summary>
    /// <param name="desk">Knows them.</param>
    [ListSize(AssumedSize = 10)]
    public static IReadOnlyList<FileConnectorNode> GetFileConnectors([Service] IFileDesk desk) => [.. desk.Connectors.Select(connector => new FileConnectorNode(connector))];
}

/// <summary>Takes files in.</summary>
[ExtendObjectType(typeof(Mutation))]
public sealed class ImportMutations
{
    private const int LongestName = 255;

    /// <summary>Reads a file of figures, and stores it when asked to. The same file twice changes nothing; a changed figure becomes a revision.</summary>
    /// <param name="input">The file.</param>
    /// <param name="guard">Refuses who may not.</param>
    /// <param name="desk">Reads it.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public static async Task<ImportedFileNode> ImportFileAsync(ImportFileInput input, EditingGuard guard, [Service] IFileDesk desk, CancellationToken cancellationToken)
    {
        guard.Require();
        if (desk.Connectors.All(connector => connector.Id != input.Connector))
        {
            throw new GraphQLException(
                $"connector: no connector '{Arguments.Shortened(input.Connector)}' reads files. The field 'fileConnectors' lists those that do.", ApiErrorCodes.BadUserInput);
        }

        if (input.FileName.Length is 0 or > LongestName || input.FileName.Any(char.IsControl))
        {
            throw new GraphQLException($"fileName: write 1 to {LongestName} characters on one line.", ApiErrorCodes.BadUserInput);
        }

        if (input.Status is not (null or FigureStatus.Final or FigureStatus.Preliminary))
        {
            throw new GraphQLException("status: write FINAL or PRELIMINARY.", ApiErrorCodes.BadUserInput);
        }

        var file = new FileToRead(input.Connector, input.FileName, Bytes(input.Content))
        {
            Campaign = Filled(input.Campaign),
            Track = Filled(input.Track),
            Sheet = Filled(input.Sheet),
            Status = input.Status,
            DecimalSign = input.DecimalSign,
        };

        return new ImportedFileNode(await desk.ReadAsync(file, input.Save, cancellationToken));
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static byte[] Bytes(string content)
    {
        var bytes = new byte[content.Length / 4 * 3];
        return Convert.TryFromBase64String(content, bytes, out var length)
            ? bytes[..length]
            : throw new GraphQLException("content: write the bytes of the file in Base64, without spaces or line breaks.", ApiErrorCodes.BadUserInput);
    }
}
