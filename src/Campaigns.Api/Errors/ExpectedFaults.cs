using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Errors;

/// <summary>Faults of a question, which are answered and not logged: whoever asked can mend them.</summary>
internal static class ExpectedFaults
{
    /// <summary>Runs a step, and gives what the question did wrong its code.</summary>
    /// <exception cref="GraphQLException">The question cannot be answered as it is asked.</exception>
    public static T Answer<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (NotAdditiveException refusal)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage(refusal.Message)
                .SetCode(ApiErrorCodes.NotAdditive)
                .SetExtension("metric", refusal.Metric)
                .SetExtension("dimension", refusal.Dimension.ToString().ToUpperInvariant())
                .Build());
        }
        catch (UnknownMetricException unknown)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage(unknown.Message)
                .SetCode(ApiErrorCodes.BadUserInput)
                .SetExtension("nearest", unknown.Nearest)
                .Build());
        }
        catch (MetricQueryException fault)
        {
            throw new GraphQLException(fault.Message, ApiErrorCodes.BadUserInput);
        }
    }
}
