using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Keeps absent and null apart.</summary>
internal sealed class OptionalConverter<T>(ArgumentConverter inner) : ArgumentConverter
{
    public override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (!present)
        {
            value = default(Optional<T>);
            problem = null;
            return true;
        }

        if (!inner.TryConvert(true, coerced, out var converted, out problem))
        {
            value = null;
            return false;
        }

        value = new Optional<T>((T)converted!);
        return true;
    }
}
