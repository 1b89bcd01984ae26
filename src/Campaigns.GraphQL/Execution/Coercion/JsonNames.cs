using System.Text.Json;

namespace Campaigns.GraphQL.Execution;

/// <summary>
/// Looks at the names in JSON objects that a client sent. A name may hold an escaped lone surrogate, which is legal JSON and no text: the
/// reader throws when it is asked for it, and no GraphQL name is equal to it.
/// </summary>
internal static class JsonNames
{
    public static bool AreEqual(JsonProperty property, string name)
    {
        try
        {
            return property.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The last member of a name, as everywhere in System.Text.Json.</summary>
    public static bool TryFind(JsonElement json, string name, out JsonElement value)
    {
        try
        {
            return json.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default;
        }

        var found = false;
        foreach (var property in json.EnumerateObject())
        {
            if (AreEqual(property, name))
            {
                value = property.Value;
                found = true;
            }
        }

        return found;
    }

    /// <summary>A name for an error message, cut short.</summary>
    public static string Quote(JsonProperty property)
    {
        try
        {
            var name = property.Name;
            return name.Length <= 60 ? $"\"{name}\"" : $"\"{name[..60]}…\"";
        }
        catch (InvalidOperationException)
        {
            return "a name with a lone surrogate";
        }
    }
}
