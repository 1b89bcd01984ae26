namespace Campaigns.GraphQL.Execution;

/// <summary>An error that is meant for the client: its message and code are sent. Every other exception is masked.</summary>
public class GraphQLException : Exception
{
    /// <param name="message">What is wrong and what to do; sent to the client as it is.</param>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <param name="message">What is wrong and what to do; sent to the client as it is.</param>
    /// <param name="code">The value of <c>extensions.code</c>, in SCREAMING_SNAKE_CASE.</param>
    public GraphQLException(string message, string code)
        : this(ErrorBuilder.New().SetMessage(message).SetCode(code).Build())
    {
    }

    /// <param name="error">The error; path and location are added where it has none.</param>
    public GraphQLException(IError error)
        : this([error])
    {
    }

    /// <param name="errors">One or more errors of the same field.</param>
    public GraphQLException(params IReadOnlyList<IError> errors)
        : base(FirstMessage(errors)) => Errors = errors;

    /// <summary>At least one error.</summary>
    public IReadOnlyList<IError> Errors { get; }

    private static string FirstMessage(IReadOnlyList<IError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Count > 0 ? errors[0].Message : throw new ArgumentException("At least one error is needed.", nameof(errors));
    }
}
