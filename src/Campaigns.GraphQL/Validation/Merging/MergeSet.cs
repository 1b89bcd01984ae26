namespace Campaigns.GraphQL.Validation;

/// <summary>A set of fields that are selected together, with fragments unfolded, and the question asked of it. Two sets are
/// equal when they hold the same fields and the same question.</summary>
internal sealed class MergeSet : IEquatable<MergeSet>
{
    private readonly FieldScope[] _fields;
    private readonly int _hash;

    /// <param name="fields">The fields, each once, in any order.</param>
    /// <param name="question">The question.</param>
    public MergeSet(List<FieldScope> fields, MergeQuestion question)
    {
        Question = question;
        _fields = [.. fields];
        Array.Sort(_fields, static (a, b) => a.Id.CompareTo(b.Id));
        var hash = default(HashCode);
        hash.Add(question);
        foreach (FieldScope field in _fields)
        {
            hash.Add(field.Id);
        }

        _hash = hash.ToHashCode();
    }

    public MergeQuestion Question { get; }

    /// <summary>The fields by response name.</summary>
    public IEnumerable<List<FieldScope>> ByResponseName()
    {
        var groups = new Dictionary<string, List<FieldScope>>(StringComparer.Ordinal);
        foreach (FieldScope field in _fields)
        {
            if (!groups.TryGetValue(field.Node.ResponseName, out List<FieldScope>? group))
            {
                groups.Add(field.Node.ResponseName, group = []);
            }

            group.Add(field);
        }

        return groups.Values;
    }

    public bool Equals(MergeSet? other)
    {
        if (other is null || other.Question != Question || other._fields.Length != _fields.Length)
        {
            return false;
        }

        for (int i = 0; i < _fields.Length; i++)
        {
            if (_fields[i].Id != other._fields[i].Id)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MergeSet);

    public override int GetHashCode() => _hash;
}
