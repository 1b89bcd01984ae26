using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;

namespace Campaigns.Api.Errors;

/// <summary>Gives a store that cannot be read its code. The store's own message stays in the log: it may name files.</summary>
internal sealed class StoreErrorFilter : IErrorFilter
{
    private const string Message = "The figures cannot be read just now. They are safe. Try again in a moment; the server's log says why.";

    public IError OnError(IError error)
    {
        if (error.Exception is not MetricStoreException)
        {
            return error;
        }

        var builder = ErrorBuilder.New().SetMessage(Message).SetCode(ApiErrorCodes.StoreUnavailable).SetPath(error.Path).SetException(error.Exception);
        foreach (var location in error.Locations ?? [])
        {
            builder.AddLocation(location);
        }

        return builder.Build();
    }
}
