namespace Campaigns.GraphQL.Execution;

/// <summary>Keeps documents that were found valid, bounded in number and in bytes; the least recently used goes first.</summary>
/// <param name="maxEntries">Documents, at most; 0 keeps none.</param>
/// <param name="maxBytes">Bytes, at most, by estimate.</param>
internal sealed class DocumentCache(int maxEntries, long maxBytes)
{
    // A syntax tree and its plans take a multiple of the text; measured about 20 to 40 for ordinary documents.
    private const int BytesPerTextByte = 40;
    private const int BytesPerEntry = 2_048;

    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentId, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private volatile Entry? _last;
    private long _bytes;

    /// <summary>Documents kept now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public CompiledDocument? Find(DocumentId id)
    {
        // The document of the last request needs no lock and is the most recently used already.
        if (_last is { } last && last.Id == id)
        {
            return last.Document;
        }

        lock (_lock)
        {
            if (!_entries.TryGetValue(id, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            _last = node.Value;
            return node.Value.Document;
        }
    }

    public void Add(DocumentId id, CompiledDocument document, int textBytes)
    {
        var size = ((long)textBytes * BytesPerTextByte) + BytesPerEntry;
        if (maxEntries < 1 || size > maxBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (_entries.ContainsKey(id))
            {
                return;
            }

            _entries.Add(id, _byUse.AddFirst(new Entry(id, document, size)));
            _bytes += size;
            while (_entries.Count > maxEntries || _bytes > maxBytes)
            {
                var oldest = _byUse.Last!;
                _byUse.RemoveLast();
                _entries.Remove(oldest.Value.Id);
                _bytes -= oldest.Value.Size;
                if (ReferenceEquals(_last, oldest.Value))
                {
                    _last = null;
                }
            }
        }
    }

    private sealed record Entry(DocumentId Id, CompiledDocument Document, long Size);
}
