using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Reads schedules of source files: Quartz cron in Europe/Stockholm.</summary>
internal static class Schedules
{
    // Any moment does: a schedule that fires once in a hundred years from here on is no schedule.
    private static readonly DateTimeOffset Probe = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zone of schedules.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>What is wrong with a schedule; null when nothing.</summary>
    /// <param name="schedule">The expression.</param>
    public static string? Fault(string schedule)
    {
        try
        {
            return CronExpression.Parse(schedule).WithTimeZone(Zone).GetNextValidTimeAfter(Probe) is null ? "it never fires." : null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>The next moment of a valid schedule after another.</summary>
    /// <param name="schedule">The expression.</param>
    /// <param name="after">The moment.</param>
    public static DateTimeOffset? Next(string schedule, DateTimeOffset after) =>
        CronExpression.Parse(schedule).WithTimeZone(Zone).GetNextValidTimeAfter(after)?.ToUniversalTime();
}
