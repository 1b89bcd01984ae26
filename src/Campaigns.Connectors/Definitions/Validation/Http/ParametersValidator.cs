using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Parameters and secrets have names of their own; a pattern is one, and its default fits.</summary>
internal static partial class ParametersValidator
{
    public static void Validate(HttpDefinition http, DefinitionFaults faults)
    {
        foreach (var (name, parameter) in http.Parameters)
        {
            var path = $"http.parameters.{name}";
            CheckName(name, path, faults);
            if (Placeholders.All.Contains(name) || http.Secrets.ContainsKey(name))
            {
                faults.AddAt(path, $"'{name}' is the name of something else already.", "Choose another name.");
            }

            CheckPattern(parameter, path, faults);
        }

        foreach (var name in http.Secrets.Keys)
        {
            CheckName(name, $"http.secrets.{name}", faults);
        }
    }

    private static void CheckName(string name, string path, DefinitionFaults faults)
    {
        if (!NamePattern().IsMatch(name))
        {
            faults.AddAt(path, $"'{name}' is no name: lower-case letters, digits and underscores, a letter first.", "Write one such as account_id.");
        }
    }

    private static void CheckPattern(ParameterDefinition parameter, string path, DefinitionFaults faults)
    {
        try
        {
            if (parameter.Default is { } value && !ParameterPattern.IsMatch(parameter, value))
            {
                faults.AddAt($"{path}.default", $"'{value}' does not match the pattern.", "Correct one of the two.");
            }
            else if (ParameterPattern.IsMatch(parameter, "\"") || ParameterPattern.IsMatch(parameter, "a\nb") || ParameterPattern.IsMatch(parameter, "a'b"))
            {
                faults.AddAt($"{path}.pattern", "The pattern lets quotation marks or line breaks through, which could change a request.", "Allow only the characters that such a value has.");
            }
        }
        catch (ArgumentException exception)
        {
            faults.AddAt($"{path}.pattern", $"The pattern is no regular expression: {exception.Message}", "Correct it.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
