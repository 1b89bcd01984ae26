namespace Campaigns.Connectors.Requests;

/// <summary>Values of placeholders. A layer that has no value asks the one below.</summary>
internal sealed class RequestValues(RequestValues? below = null)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Sets a value; null leaves the placeholder without one.</summary>
    public RequestValues Set(string name, string? value)
    {
        if (value is not null)
        {
            values[name] = value;
        }

        return this;
    }

    /// <summary>The value; null when there is none.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name) ?? below?.Find(name);
}
