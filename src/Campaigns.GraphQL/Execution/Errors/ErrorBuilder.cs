namespace Campaigns.GraphQL.Execution;

/// <summary>Builds an <see cref="IError"/> for a <see cref="GraphQLException"/> or in an error filter.</summary>
/// <example><code>throw new GraphQLException(ErrorBuilder.New().SetMessage("Reach cannot be summed.").SetCode("NOT_ADDITIVE").Build());</code></example>
public sealed class ErrorBuilder
{
    private readonly Dictionary<string, object?> _extensions = new(StringComparer.Ordinal);
    private readonly List<ErrorLocation> _locations = [];
    private string? _message;
    private string? _code;
    private IReadOnlyList<object>? _path;
    private Exception? _exception;

    private ErrorBuilder()
    {
    }

    /// <summary>An empty builder; at least the message must be set.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>A builder that starts with all members of an error.</summary>
    /// <param name="error">The error to copy.</param>
    public static ErrorBuilder FromError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var builder = new ErrorBuilder { _message = error.Message, _code = error.Code, _path = error.Path, _exception = error.Exception };
        builder._locations.AddRange(error.Locations ?? []);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            builder._extensions[key] = value;
        }

        return builder;
    }

    /// <summary>Sets what went wrong; sent to the client as it is.</summary>
    /// <param name="text">One or two sentences: what is wrong, where, what to do.</param>
    public ErrorBuilder SetMessage(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _message = text;
        return this;
    }

    /// <summary>Sets <c>extensions.code</c>.</summary>
    /// <param name="value">A constant in SCREAMING_SNAKE_CASE; null leaves the code out.</param>
    public ErrorBuilder SetCode(string? value)
    {
        _code = value;
        return this;
    }

    /// <summary>Sets the response path. An error thrown by a resolver gets its field's path by itself.</summary>
    /// <param name="value">Response names and 0-based positions, or null.</param>
    public ErrorBuilder SetPath(IReadOnlyList<object>? value)
    {
        _path = value;
        return this;
    }

    /// <summary>Adds a place in the document. An error thrown by a resolver gets its field's place by itself.</summary>
    /// <param name="location">1-based line and column.</param>
    public ErrorBuilder AddLocation(ErrorLocation location)
    {
        _locations.Add(location);
        return this;
    }

    /// <summary>Sets an entry of <c>extensions</c>.</summary>
    /// <param name="key">Any key but <c>code</c>, which <see cref="SetCode"/> sets.</param>
    /// <param name="value">Null, boolean, number, string, date, or a list or dictionary of such; anything else is written as its text.</param>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key == "code")
        {
            throw new ArgumentException("The code is set by SetCode.", nameof(key));
        }

        _extensions[key] = value;
        return this;
    }

    /// <summary>Keeps the exception for the log; clients never see it.</summary>
    /// <param name="value">The _exception, or null.</param>
    public ErrorBuilder SetException(Exception? value)
    {
        _exception = value;
        return this;
    }

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() => new Error(_message ?? throw new InvalidOperationException("An error needs a message: call SetMessage."))
    {
        Code = _code,
        Path = _path,
        Locations = _locations.Count == 0 ? null : [.. _locations],
        Extensions = _extensions.Count == 0 ? null : new Dictionary<string, object?>(_extensions, StringComparer.Ordinal),
        Exception = _exception,
    };
}
