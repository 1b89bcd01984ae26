namespace Campaigns.Storage.Retention;

/// <summary>Answers of one source whose bytes are due for removal, or were removed.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Days">The rule, in days.</param>
/// <param name="Answers">How many.</param>
/// <param name="Bytes">Compressed bytes that become free.</param>
/// <param name="Oldest">Moment of the oldest one, UTC.</param>
/// <param name="Newest">Moment of the newest one, UTC.</param>
public sealed record DueAnswers(string Source, int Days, long Answers, long Bytes, DateTimeOffset Oldest, DateTimeOffset Newest);
