using System.Buffers;
using System.Diagnostics;

namespace Campaigns.GraphQL.Execution;

/// <summary>
/// Writes the JSON of one stretch of a response: the whole of it, or the value of one asynchronous field, which is stitched in later
/// (<see cref="Hole"/>). Positions are remembered by the callers, so that null propagation is a cut back to the nullable ancestor.
/// </summary>
/// <remarks>Used by one thread at a time. Holds the response path of what is written, so that an error needs no search.</remarks>
internal sealed partial class ResultWriter
{
    private const int InitialSize = 1024;

    private byte[] _buffer = [];
    private int _position;
    private PathElement[] _path = new PathElement[16];
    private int _pathLength;
    private PathNode? _basePath;

    /// <summary>The run this stretch belongs to.</summary>
    public OperationRun Run { get; private set; } = null!;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>The same, for writing to a stream.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _position);

    /// <summary>True when the value of this stretch is null although its _position cannot be: the null goes on to the stretch around it.</summary>
    public bool Failed { get; set; }

    /// <summary>Makes the writer ready for a run.</summary>
    public void Begin(OperationRun run, PathNode? from)
    {
        Run = run;
        _basePath = from;
        _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    /// <summary>Gives the memory back; nothing of the run is kept.</summary>
    public void End()
    {
        var old = _buffer;
        _buffer = [];
        _position = 0;
        _pathLength = 0;
        _basePath = null;
        Failed = false;
        Run = null!;
        _holes?.Clear();
        _regions?.Clear();
        Array.Clear(_path);
        if (old.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }

    /// <summary>Bytes written; where the next value starts.</summary>
    public int Position => _position;

    /// <summary>Memory of at least the size asked for; <see cref="Advance"/> says how much was used.</summary>
    public Span<byte> GetSpan(int size)
    {
        if (_buffer.Length - _position < size)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_position);
    }

    /// <summary>Counts bytes as written.</summary>
    public void Advance(int count)
    {
        Debug.Assert(count <= _buffer.Length - _position, "More was written than asked for.");
        _position += count;
    }

    /// <summary>Writes one byte of punctuation.</summary>
    public void WriteByte(byte value)
    {
        if (_position == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_position++] = value;
    }

    /// <summary>Writes JSON text that is already encoded.</summary>
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        if (_buffer.Length - _position < utf8.Length)
        {
            Grow(utf8.Length);
        }

        utf8.CopyTo(_buffer.AsSpan(_position));
        _position += utf8.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Enters a field of the object that is written.</summary>
    public void PushField(string responseName) => Push(new PathElement(responseName, 0));

    /// <summary>Enters an item of the list that is written.</summary>
    public void PushIndex(int index) => Push(new PathElement(null, index));

    /// <summary>Goes on to the next item of the same list.</summary>
    public void NextIndex(int index) => _path[_pathLength - 1].Index = index;

    /// <summary>Leaves a field or item.</summary>
    public void Pop() => _pathLength--;

    /// <summary>How deep the path is, to return to after an exception.</summary>
    public int PathLength
    {
        get => _pathLength;
        set => _pathLength = value;
    }

    /// <summary>The path of what is written now, as an error states it.</summary>
    public object[] CurrentPath() => PathNode.ToArray(CurrentNode());

    /// <summary>The path of a field of the object that is written now.</summary>
    public object[] PathOf(FieldPlan field) => PathNode.ToArray(new PathNode(CurrentNode(), new PathElement(field.ResponseName, 0)));

    /// <summary>The path of what is written now, as a stretch of its own continues it.</summary>
    public PathNode? CurrentNode()
    {
        var node = _basePath;
        for (var i = 0; i < _pathLength; i++)
        {
            node = new PathNode(node, _path[i]);
        }

        return node;
    }

    private void Push(PathElement element)
    {
        if (_pathLength == _path.Length)
        {
            Array.Resize(ref _path, _path.Length * 2);
        }

        _path[_pathLength++] = element;
    }

    private void Grow(int size)
    {
        Run?.CountBytes(_position + size);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_position + size, _buffer.Length * 2));
        _buffer.AsSpan(0, _position).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
