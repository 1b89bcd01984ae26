namespace Campaigns.GraphQL.Execution;

/// <summary>Values of <c>extensions.code</c> given by the running half of the engine. Validation has codes of its own per rule and limit.</summary>
public static class ErrorCodes
{
    /// <summary>A resolver failed in a way that is not meant for clients; the message says nothing and the log has the rest.</summary>
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>A resolver gave null for a field that cannot be null.</summary>
    public const string NonNullViolation = "NON_NULL_VIOLATION";

    /// <summary>A resolver gave a value that the field's type cannot represent.</summary>
    public const string ResultCoercion = "RESULT_COERCION";

    /// <summary>An argument's value does not fit its type, found at execution.</summary>
    public const string ArgumentValue = "ARGUMENT_VALUE";

    /// <summary>A variable's value is missing or does not fit its type.</summary>
    public const string VariableValue = "VARIABLE_VALUE";

    /// <summary>The operation to run cannot be told: no such name, or several operations and no name.</summary>
    public const string OperationUnknown = "OPERATION_UNKNOWN";

    /// <summary>The request is not a GraphQL request: no query, or a member of the wrong type.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body or a query parameter is not JSON.</summary>
    public const string InvalidJson = "INVALID_JSON";

    /// <summary>The method does not fit: only GET for queries and POST.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The body is not <c>application/json</c> in UTF-8.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>No media type in <c>Accept</c> can be served.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The JSON of the request is nested deeper than 64 levels.</summary>
    public const string JsonTooDeep = "JSON_TOO_DEEP";

    /// <summary>The JSON of the request holds more values or names than the limit.</summary>
    public const string JsonTooLarge = "JSON_TOO_LARGE";

    /// <summary>A list of requests in one body is not served.</summary>
    public const string BatchingNotAllowed = "BATCHING_NOT_ALLOWED";

    /// <summary>A request that a form on another site could have sent lacks the header that a form cannot set.</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>The body is longer than the limit.</summary>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The response would be longer than the limit.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>The response is nested deeper than the server can write.</summary>
    public const string ResponseTooDeep = "RESPONSE_TOO_DEEP";

    /// <summary>The operation costs more than the limit.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>The client's operations have cost more than is allowed in a minute.</summary>
    public const string CostBudgetSpent = "COST_BUDGET_SPENT";

    /// <summary>A list in a literal or variable is longer than the limit.</summary>
    public const string ListTooLong = "LIST_TOO_LONG";

    /// <summary>The operation took longer than the limit.</summary>
    public const string ExecutionTimeout = "EXECUTION_TIMEOUT";

    /// <summary>Too many operations run at the same time; try again.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>Too many subscriptions are open.</summary>
    public const string TooManySubscriptions = "TOO_MANY_SUBSCRIPTIONS";

    /// <summary>A subscription needs <c>Accept: text/event-stream</c>.</summary>
    public const string SubscriptionNeedsEventStream = "SUBSCRIPTION_NEEDS_EVENT_STREAM";

    /// <summary>The id names no trusted document.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Only trusted documents are served here.</summary>
    public const string PersistedQueryOnly = "PERSISTED_QUERY_ONLY";

    /// <summary>Introspection is off for this request.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>The text is not the id of a node, or not of the type asked for.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>The user may not see the field.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary><c>first</c> or <c>last</c> is larger than the field allows.</summary>
    public const string MaxPageSize = "MAX_PAGE_SIZE";

    /// <summary><c>first</c>, <c>last</c>, <c>after</c> or <c>before</c> has a value that makes no page.</summary>
    public const string InvalidPagingArguments = "INVALID_PAGING_ARGUMENTS";
}
