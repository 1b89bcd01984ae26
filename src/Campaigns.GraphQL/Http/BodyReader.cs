using System.Buffers;
using System.IO.Pipelines;
using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Reads a request body up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>Waits until the whole body is there. The caller advances the reader when it is done with the bytes.</summary>
    /// <exception cref="MalformedRequestException">The body is longer than the limit, or ends early.</exception>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var reader = request.BodyReader;
        while (true)
        {
            ReadResult result;
            try
            {
                result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (BadHttpRequestException exception)
            {
                throw new MalformedRequestException(exception.StatusCode, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.RequestTooLarge : ErrorCodes.BadRequest, "The body cannot be read: it is longer than the server allows or ends early.");
            }
            catch (InvalidDataException)
            {
                // Decompression middleware met a body that is not in the encoding it states.
                throw new MalformedRequestException(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, "The body is not in the encoding that Content-Encoding states.");
            }

            if (result.Buffer.Length > limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw TooLarge(limit);
            }

            if (result.IsCompleted || result.IsCanceled)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static MalformedRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.RequestTooLarge, $"The body is longer than the {limit} bytes allowed.");
}
