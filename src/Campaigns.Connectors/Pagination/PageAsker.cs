using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Reading;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.Pagination;

/// <summary>Asks for the answers of one request one by one, with smaller pages where the platform wants less at a time.</summary>
internal sealed partial class PageAsker(SourceSession session, RequestDefinition request, PaginationDefinition pagination, AnswerFormat format, RequestValues values)
{
    public PageCursor Cursor { get; } = new(pagination);

    /// <summary>The next answer, with what was asked; null when all have come. The caller advances <see cref="Cursor"/>.</summary>
    /// <exception cref="AnswerFailureException">It did not come.</exception>
    public async Task<AskedPage?> NextAsync(CancellationToken cancellationToken)
    {
        while (!Cursor.IsDone)
        {
            var filled = Cursor.Set(new RequestValues(values));
            var prepared = Cursor.NextAddress is { } next ? session.Requests.Follow(request, WithoutToken(next), filled) : session.Requests.Build(request, filled);
            try
            {
                return new AskedPage(prepared, await session.AskAsync(prepared, format, cancellationToken));
            }
            catch (AnswerFailureException failure) when (failure.Verdict.Action == ErrorAction.HalvePage && Cursor.TryHalve())
            {
                // Asked again with fewer records.
            }
        }

        return null;
    }

    // Some platforms write the key into the addresses of further pages. It is sent as it always is, and never as a part of an address.
    private string WithoutToken(string address)
    {
        var bare = TokenEntry().Replace(address, string.Empty);
        return session.Http.Authentication is { Type: AuthenticationType.Query, Name: { } name }
            ? Regex.Replace(bare, $"(?<=[?&]){Regex.Escape(name)}=[^&#]*&?", string.Empty, RegexOptions.CultureInvariant)
            : bare;
    }

    [GeneratedRegex("(?<=[?&])(access_token|appsecret_proof)=[^&#]*&?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TokenEntry();
}

/// <summary>An answer and what was asked for it.</summary>
internal sealed record AskedPage(PreparedRequest Request, ParsedAnswer Answer);
