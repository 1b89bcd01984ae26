namespace Campaigns.GraphQL.Execution;

/// <summary>Sees every error before it is sent, and may replace it: to translate an exception of a library into a message for clients.</summary>
/// <remarks>Registered with <c>AddErrorFilter&lt;T&gt;()</c>; a singleton; filters run in the order of registration.</remarks>
public interface IErrorFilter
{
    /// <summary>The error to send in place of the given one.</summary>
    /// <param name="error">An error; <see cref="IError.Exception"/> holds the cause of an unexpected one, whose message is already masked.</param>
    /// <returns>The same error or another one; never null.</returns>
    IError OnError(IError error);
}
