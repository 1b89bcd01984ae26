using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>Damages a recorded answer in one of the ways of reliability R4. The same seed gives the same damage.</summary>
/// <param name="seed">The seed.</param>
/// <param name="figures">Places of the answer that hold figures: only there a text becomes another one, since one id cannot be told from another.</param>
internal sealed class AnswerMutator(int seed, IReadOnlySet<string> figures)
{
    private static readonly string[] NoNumbers = ["\"NaN\"", "\"1e400\"", "1e300", "\"abc\"", "\"12,5\"", "\"1 234\"", "\"-1\"", "-7", "\"\"", "\"99999999999999999999\"", "\"0x10\"", "\"+5\"", "\".5\"", "\"5.\"", "\"٣\"", "\"1_000\""];
    private static readonly string[] NoTexts = ["true", "{}", "null", "[]", "[[]]"];

    private readonly Random random = new(seed);

    /// <summary>What was done, for messages.</summary>
    public string Name { get; private set; } = string.Empty;

    public byte[] Mutate(byte[] answer)
    {
        Func<byte[], byte[]>[] ways = [Truncate, OtherType, OtherType, NoNumber, NoNumber, Missing, Missing, TwiceTheKey, Currency, NotUtf8, Huge, Deep, NotJson, Garbled];
        return ways[random.Next(ways.Length)](answer);
    }

    private byte[] Truncate(byte[] answer) => Named("truncated", answer[..random.Next(answer.Length)]);

    private byte[] NotJson(byte[] answer) => Named("not JSON", Encoding.UTF8.GetBytes(Pick("<html><body>Sign in</body></html>", string.Empty, "null", "\"ok\"", "NaN", "{\"data\":NaN}", "OK", "\uFEFF", $"{{}}{answer.Length}")));

    private byte[] NotUtf8(byte[] answer)
    {
        var damaged = (byte[])answer.Clone();
        damaged[random.Next(damaged.Length)] = Pick<byte>(0xFF, 0xC0, 0xE5, 0x80);
        return Named("not UTF-8", damaged);
    }

    // Any byte but those of digits: a digit for a digit is another right answer.
    private byte[] Garbled(byte[] answer)
    {
        var damaged = (byte[])answer.Clone();
        var structural = Enumerable.Range(0, damaged.Length).Where(index => "{}[]:,".Contains((char)damaged[index], StringComparison.Ordinal)).ToList();
        if (structural.Count == 0)
        {
            return Truncate(answer);
        }

        damaged[structural[random.Next(structural.Count)]] = Pick((byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)':', (byte)'"');
        return Named("another sign of structure", damaged);
    }

    private byte[] OtherType(byte[] answer) => AtPlace(answer, "another type", _ => true, (parent, key, _) => Set(parent, key, NoTexts[random.Next(NoTexts.Length)]), skipEmptyLists: true);

    private byte[] NoNumber(byte[] answer) => AtPlace(answer, "no number", figures.Contains, (parent, key, _) => Set(parent, key, NoNumbers[random.Next(NoNumbers.Length)]));

    private byte[] Missing(byte[] answer) => AtPlace(answer, "missing", _ => true, (parent, key, _) => (parent as JsonObject)?.Remove(key));

    // 10 MB now and then: it takes as long as a hundred other answers.
    private byte[] Huge(byte[] answer) => AtPlace(answer, "much text", _ => true, (parent, key, _) => Set(parent, key, $"\"{new string('x', random.Next(20) == 0 ? 10_000_000 : 20_000)}\""));

    private byte[] Deep(byte[] answer) => AtPlace(answer, "10 000 levels", _ => true, (parent, key, _) => Set(parent, key, "\"@deep@\""), after: text => text.Replace("\"@deep@\"", new string('[', 10_000) + new string(']', 10_000), StringComparison.Ordinal));

    private byte[] TwiceTheKey(byte[] answer) => AtPlace(answer, "a key twice", _ => true, (parent, key, _) => Set(parent, key, "\"@twice@\""), after: text => text.Replace("\"@twice@\"", "1,\"" + lastKey + "\":2", StringComparison.Ordinal), objectsOnly: true);

    private byte[] Currency(byte[] answer) => Named("another currency", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer).Replace("\"SEK\"", "\"USD\"", StringComparison.Ordinal)));

    private string lastKey = string.Empty;

    private byte[] AtPlace(
        byte[] answer, string name, Func<string, bool> isMeant, Action<JsonNode, string, JsonNode?> change, Func<string, string>? after = null, bool skipEmptyLists = false, bool objectsOnly = false)
    {
        if (Root(answer) is not { } root)
        {
            return Truncate(answer);
        }

        var places = Places(root, string.Empty).Where(place => isMeant(place.Pointer) && (!objectsOnly || place.Parent is JsonObject)).ToList();
        if (places.Count == 0)
        {
            return Truncate(answer);
        }

        var (parent, key, pointer, value) = places[random.Next(places.Count)];
        lastKey = key;
        change(parent, key, value);
        Name = $"{name} at {pointer}";

        // An empty list in the place of a full one is a right answer to another question.
        if (skipEmptyLists && value is JsonArray or JsonObject && (parent is JsonObject members ? members[key] : parent[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]) is JsonArray)
        {
            Set(parent, key, "true");
        }

        var text = root.ToJsonString();
        return Encoding.UTF8.GetBytes(after is null ? text : after(text));
    }

    private static JsonNode? Root(byte[] answer)
    {
        try
        {
            return JsonNode.Parse(answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(JsonNode Parent, string Key, string Pointer, JsonNode? Value)> Places(JsonNode? node, string pointer)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray elements => elements.Select((element, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), element)),
            _ => [],
        };
        foreach (var (key, value) in children.ToList())
        {
            var at = $"{pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            yield return (node!, key, at, value);
            foreach (var inner in Places(value, at))
            {
                yield return inner;
            }
        }
    }

    private static void Set(JsonNode parent, string key, string json)
    {
        if (parent is JsonObject members)
        {
            members[key] = JsonNode.Parse(json);
        }
        else
        {
            parent[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
        }
    }

    private byte[] Named(string name, byte[] damaged)
    {
        Name = name;
        return damaged;
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
