using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Reads schedules of source files: Quartz cron in Europe/Stockholm.</summary>
internal static class Schedules
{
    /// <summary>The zone of schedules.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>What is wrong with a schedule; null when nothing.</summary>
    /// <param name="schedule">The expression.</param>
    /// <param name="now">The moment it is to fire after: one whose last firing has passed is a fault too, for the scheduler takes none that never fires.</param>
    public static string? Fault(string schedule, DateTimeOffset now)
    {
        try
        {
            return Next(schedule, now) is null ? "it never fires from now on." : null;
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
