using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Api.Errors;

/// <summary>Reads arguments, and says what to write instead when they cannot be read.</summary>
internal static class Arguments
{
    private const int LongestSearch = 100;

    public static AudienceCell Audience(string text)
    {
        try
        {
            return AudienceCell.Parse(text);
        }
        catch (FormatException fault)
        {
            throw new GraphQLException($"audiences: {fault.Message}", ApiErrorCodes.BadUserInput);
        }
    }

    public static string? Search(string? text)
    {
        var search = text?.Trim();
        if (search?.Length > LongestSearch)
        {
            throw new GraphQLException($"search: {search.Length} characters are too many. Write at most {LongestSearch}.", ApiErrorCodes.BadUserInput);
        }

        return string.IsNullOrEmpty(search) ? null : search;
    }

    public static GraphQLException NoCampaign(string slug) =>
        new($"There is no campaign '{Shortened(slug)}'. The field 'campaigns' lists all slugs.", ApiErrorCodes.NotFound);

    public static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
