using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Execution;

/// <summary>Objects of root types and extensions, made when the first of their fields is resolved.</summary>
internal sealed partial class OperationRun
{
    private Dictionary<Type, object>? _instances;

    public T Instance<T>()
        where T : class
    {
        lock (_lock)
        {
            _instances ??= [];
            if (_instances.TryGetValue(typeof(T), out var known))
            {
                return (T)known;
            }

            var made = Services.GetService<T>() ?? ActivatorUtilities.CreateInstance<T>(Services);
            _instances.Add(typeof(T), made);
            return made;
        }
    }
}
