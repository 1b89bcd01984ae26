namespace Campaigns.Connectors.ErrorHandling;

/// <summary>An answer failed. Inside the reader only: what leaves it is a <see cref="Pulling.SourceFailureException"/>.</summary>
internal sealed class AnswerFailureException(Verdict verdict, Exception? innerException = null) : Exception(verdict.Failure.Message, innerException)
{
    public Verdict Verdict { get; } = verdict;
}
