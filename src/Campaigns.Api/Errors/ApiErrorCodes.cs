namespace Campaigns.Api.Errors;

/// <summary>Values of <c>extensions.code</c> that this API adds to those of the engine.</summary>
public static class ApiErrorCodes
{
    /// <summary>An argument names what does not exist or cannot be; the message says what to write instead.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The thing that the question is about does not exist.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The question would add up what must not be added; the message says what to ask for instead.</summary>
    public const string NotAdditive = "NOT_ADDITIVE";

    /// <summary>The store cannot be read just now; asking again later may help.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>The list would be longer than one answer holds; narrow the question.</summary>
    public const string TooManyFigures = "TOO_MANY_FIGURES";

    /// <summary>This request may not do it; the message says who may.</summary>
    public const string Forbidden = "FORBIDDEN";
}
