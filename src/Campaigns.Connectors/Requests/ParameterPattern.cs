using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Requests;

/// <summary>Matches a parameter's value as a whole, in linear time whatever the pattern is.</summary>
internal static class ParameterPattern
{
    /// <exception cref="ArgumentException">The pattern is no regular expression, or one that needs backtracking.</exception>
    public static bool IsMatch(ParameterDefinition parameter, string value)
    {
        try
        {
            return Regex.IsMatch(value, $@"\A(?:{parameter.Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException exception)
        {
            throw new ArgumentException(exception.Message, nameof(parameter), exception);
        }
    }
}
