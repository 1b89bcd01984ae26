using System.Text.Json;

namespace Campaigns.GraphQL.Http;

/// <summary>
/// Bounds how many JSON values a request holds. They are counted before anything is made of them: what a request beyond the limit costs is the
/// reading up to the limit.
/// </summary>
/// <param name="maxValues">Values over all members of the request, nested ones too.</param>
internal sealed class JsonBudget(int maxValues)
{
    // Every variable of an operation, of which there are at most 100, is looked for among all names.
    private const int MaxNames = 1_000;
    private int _spent;

    /// <summary>Counts one value.</summary>
    /// <exception cref="MalformedRequestException">It is one too many.</exception>
    public void Spend()
    {
        if (++_spent > maxValues)
        {
            throw MalformedRequestException.TooManyValues(maxValues);
        }
    }

    /// <summary>Counts a value and all inside it.</summary>
    /// <param name="member">The member of the request it belongs to.</param>
    /// <param name="reader">Stands at the value; a copy, so that the caller's stays there.</param>
    /// <exception cref="MalformedRequestException">There are too many values, or too many names at the top of the value.</exception>
    /// <exception cref="InvalidOperationException">A name holds a lone surrogate: it is equal to no other, and looking for others among such is dear.</exception>
    public void Spend(string member, Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var names = 0;
        Spend();
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.CurrentDepth == depth + 1 && ++names > MaxNames)
                {
                    throw MalformedRequestException.TooManyNames(member, MaxNames);
                }

                if (reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }
            else if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                Spend();
            }
        }
    }
}
