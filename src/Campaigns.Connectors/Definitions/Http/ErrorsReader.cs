using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The section <c>errors</c> → its record.</summary>
internal static class ErrorsReader
{
    private static readonly IReadOnlyDictionary<string, ErrorAction> Actions = Words.Of<ErrorAction>();

    /// <summary>Classes that an answer can have. That a key soon expires and that a figure is beyond belief are found elsewhere.</summary>
    private static readonly Dictionary<string, FailureKind> Kinds = Words.Of<FailureKind>()
        .Where(pair => pair.Value is not (FailureKind.KeyExpiresSoon or FailureKind.Implausible))
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    public static ErrorsDefinition Read(YamlSection section)
    {
        var errors = new ErrorsDefinition
        {
            Present = section.Texts("present"),
            Success = section.Section("success") is { } success ? Success(success) : null,
            Code = section.Texts("code"),
            Subcode = section.Texts("subcode"),
            Message = section.Texts("message"),
            Trace = section.Texts("trace"),
            Rules = [.. section.Sections("rules").Select(Rule)],
        };
        section.End();
        return errors;
    }

    private static SuccessDefinition Success(YamlSection section)
    {
        var success = new SuccessDefinition { Path = section.Text("path", "code"), Values = section.Texts("values") };
        section.End();
        return success;
    }

    private static ErrorRuleDefinition Rule(YamlSection section)
    {
        if (!section.Has("as"))
        {
            section.Missing("as", $"Write as: one of {string.Join(", ", Kinds.Keys)}.");
        }

        var rule = new ErrorRuleDefinition
        {
            Status = section.Texts("status"),
            Code = section.Texts("code"),
            Subcode = section.Texts("subcode"),
            Message = section.Texts("message"),
            As = section.Choice("as", Kinds, FailureKind.Unavailable),
            Then = section.Choice("then", Actions, ErrorAction.Stop),
            WaitSeconds = section.OptionalNumber("wait_seconds", 1, 86_400),
        };
        section.End();
        return rule;
    }
}
