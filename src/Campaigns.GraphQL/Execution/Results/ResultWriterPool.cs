using Microsoft.Extensions.ObjectPool;

namespace Campaigns.GraphQL.Execution;

/// <summary>Writers that wait for the next response; their buffers go back to the shared array pool.</summary>
internal static class ResultWriterPool
{
    private static readonly DefaultObjectPool<ResultWriter> Pool = new(new DefaultPooledObjectPolicy<ResultWriter>(), 256);

    public static ResultWriter Rent() => Pool.Get();

    public static void Return(ResultWriter writer)
    {
        writer.End();
        Pool.Return(writer);
    }
}
