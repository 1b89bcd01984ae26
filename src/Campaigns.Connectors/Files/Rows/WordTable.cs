using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Looks the words of one column up. An unknown word is refused with what is allowed and where that is written.</summary>
internal sealed class WordTable<T>
{
    private const int ListedWords = 15;

    private readonly Dictionary<string, T> meanings = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly string place;

    /// <param name="table">Name of the table in the definition.</param>
    /// <param name="file">The definition file, as messages name it.</param>
    public WordTable(string table, string file)
    {
        place = $"file.tables.{table}, {file}";
    }

    public WordTable<T> Add(string word, T meaning)
    {
        if (meanings.TryAdd(Wording.Key(word), meaning))
        {
            words.Add(word);
        }

        return this;
    }

    /// <summary>True when the definition lists no words.</summary>
    public bool IsEmpty => meanings.Count == 0;

    /// <summary>The meaning of a word; the type's default when it is not listed.</summary>
    public T? Find(string cell) => meanings.GetValueOrDefault(Wording.Key(cell));

    public Reading<T> Read(string cell)
    {
        if (meanings.TryGetValue(Wording.Key(cell), out var meaning))
        {
            return meaning;
        }

        var (listed, more) = (string.Join(", ", words.Take(ListedWords)), words.Count - ListedWords);
        var quoted = Wording.Quote(cell);
        return Finding.Of(
            $"“{quoted}” är inget känt ord här.", $"Skriv ett av: {listed}{(more > 0 ? $" och {more} till" : string.Empty)} (tabellen {place}).",
            $"“{quoted}” is not a known word here.", $"Write one of: {listed}{(more > 0 ? $" and {more} more" : string.Empty)} (table {place}).");
    }
}
