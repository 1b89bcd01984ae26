namespace Campaigns.GraphQL.DataLoading;

/// <summary>Starts the batches of the data loaders of one scope. Data loaders take it in their constructor and hand it to their base class.</summary>
public interface IBatchScheduler
{
    /// <summary>Calls back when no field of the request makes progress any more.</summary>
    /// <param name="dispatch">Starts one batch.</param>
    void Schedule(Func<Task> dispatch);
}
