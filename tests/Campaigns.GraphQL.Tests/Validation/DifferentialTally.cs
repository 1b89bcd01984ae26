namespace Campaigns.GraphQL.Tests.Validation;

/// <summary>Counts what a differential run has seen, so that its worth can be judged.</summary>
internal sealed class DifferentialTally
{
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _explained = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public int Valid { get; private set; }

    public int SyntaxErrors { get; private set; }

    public int Equal { get; private set; }

    public void Add(Verdict verdict, string theirs, bool isEqual, string? reason)
    {
        Total++;
        Equal += isEqual ? 1 : 0;
        Valid += theirs.Length == 0 ? 1 : 0;
        SyntaxErrors += verdict.S is null ? 0 : 1;
        foreach (string rule in verdict.R)
        {
            _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
        }

        if (reason is not null)
        {
            _explained[reason] = _explained.GetValueOrDefault(reason) + 1;
        }
    }

    public override string ToString() =>
        $"{Total} documents, {Equal} judged alike, {Valid} valid, {SyntaxErrors} syntax errors; rules {List(_rules)}; explained {List(_explained)}";

    private static string List(SortedDictionary<string, int> counts) => string.Join(", ", counts.Select(static pair => $"{pair.Key} {pair.Value}"));
}
