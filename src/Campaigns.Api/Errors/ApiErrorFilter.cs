using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Errors;

/// <summary>Gives the exceptions of the other rooms their code. A message of the store stays in the log: it may name files.</summary>
internal sealed class ApiErrorFilter : IErrorFilter
{
    private const string StoreMessage = "The figures cannot be read just now. They are safe. Try again in a moment; the server's log says why.";

    public IError OnError(IError error) => error.Exception switch
    {
        NotAdditiveException refusal => Rebuilt(error, refusal.Message, ApiErrorCodes.NotAdditive)
            .SetExtension("metric", refusal.Metric)
            .SetExtension("dimension", refusal.Dimension.ToString().ToUpperInvariant())
            .Build(),
        UnknownMetricException unknown => Rebuilt(error, unknown.Message, ApiErrorCodes.BadUserInput).SetExtension("nearest", unknown.Nearest).Build(),
        MetricQueryException fault => Rebuilt(error, fault.Message, ApiErrorCodes.BadUserInput).Build(),
        MetricStoreException => Rebuilt(error, StoreMessage, ApiErrorCodes.StoreUnavailable).Build(),
        _ => error,
    };

    private static ErrorBuilder Rebuilt(IError error, string message, string code)
    {
        var builder = ErrorBuilder.New().SetMessage(message).SetCode(code).SetPath(error.Path).SetException(error.Exception);
        foreach (var location in error.Locations ?? [])
        {
            builder.AddLocation(location);
        }

        return builder;
    }
}
