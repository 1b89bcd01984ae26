using System.Globalization;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Collection;

/// <summary>Failures in three sentences: what happened, what it means for the figures, what to do (ux/spec §11.4).</summary>
internal static class FailureTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The sentences.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="context">What they name.</param>
    public static LocalizedText Of(SourceFailure failure, FailureContext context) => failure.Kind switch
    {
        FailureKind.KeyExpired => new(
            $"Nyckeln till {context.Platform} gick ut{Sv(context.KeyExpiresAt)}. {KeptSv(context)} Skapa en ny nyckel i {context.Platform} och lägg in den här.",
            $"The key to {context.Platform} expired{En(context.KeyExpiresAt)}. {KeptEn(context)} Create a new key in {context.Platform} and enter it here."),
        FailureKind.KeyExpiresSoon => new(
            $"Nyckeln till {context.Platform} går ut {DaysSv(context)}. Siffrorna hämtas som vanligt till dess. Förnya den i god tid.",
            $"The key to {context.Platform} expires {DaysEn(context)}. Figures are fetched as usual until then. Renew it in good time."),
        FailureKind.KeyRevoked when failure.MissingKeyAt is { } place => new(
            $"Nyckeln till {context.Platform} finns inte där källan säger. Nya siffror hämtas inte. {PutSv(place)}",
            $"The key to {context.Platform} is not where the source says. No new figures are fetched. {PutEn(place)}"),
        FailureKind.KeyRevoked => new(
            $"{context.Platform} säger att nyckeln inte gäller längre. Nya siffror hämtas inte. Någon kan ha bytt lösenord eller tagit bort appen – be den som äger kontot att godkänna igen.",
            $"{context.Platform} says the key is no longer valid. No new figures are fetched. Someone may have changed the password or removed the app – ask the account's owner to approve again."),
        FailureKind.PermissionMissing => new(
            $"Nyckeln fungerar men får inte läsa kontot{Named(context)}. Inga siffror hämtas därifrån. Be kontots administratör om rätten ”läsa annonser”.",
            $"The key works but may not read the account{Named(context)}. No figures are fetched from it. Ask the account's administrator for the right “read ads”."),
        FailureKind.AccountNotFound => new(
            $"Vi hittar inte kontot{Named(context)}. Inga siffror hämtas. Kontrollera numret, det står i adressen i Annonshanteraren.",
            $"We do not find the account{Named(context)}. No figures are fetched. Check the number; it is in the address of the ads manager."),
        FailureKind.RateLimited => new(
            $"{context.Platform} bad oss vänta. Siffrorna kommer senare. Vi försöker igen{Sv(context.NextRunAt)}, du behöver inte göra något.",
            $"{context.Platform} asked us to wait. The figures come later. We try again{En(context.NextRunAt)}; you need not do anything."),
        FailureKind.Unavailable => new(
            $"{context.Platform} svarar inte som den ska.{LastSv(context)} Vi försöker igen varje timme.",
            $"{context.Platform} does not answer as it should.{LastEn(context)} We try again every hour."),
        FailureKind.FormatChanged => new(
            $"Svaret från {context.Platform} ser inte ut som vi väntat oss. Inga siffror har ändrats. Felet står i den tekniska informationen – lämna den till förvaltningen.",
            $"{context.Platform}'s answer is not what we expected. No figures have been changed. The error stands in the technical information – hand it to the maintainers."),
        FailureKind.VersionRetired => new(
            $"{context.Platform} har stängt den version av gränssnittet som vi använder. Nya siffror hämtas inte. Tjänsten behöver uppdateras.",
            $"{context.Platform} has closed the version of the interface that we use. No new figures are fetched. The service must be updated."),
        FailureKind.NoFigures => new(
            "Kontot svarar men har inga kampanjer i perioden. Det är inget fel. Välj en annan period om du väntat dig siffror.",
            "The account answers but has no campaigns in the period. That is no error. Choose another period if you expected figures."),
        _ => new(
            "Siffror för dagar som redan var klara har ändrats orimligt mycket. Vi har sparat båda värdena och visar det gamla. Välj vilket som gäller.",
            "Figures of days that were already final have changed beyond belief. We have kept both values and show the old one. Choose which is right."),
    };

    private static string PutSv(string place) => place.Split(':', 2) switch
    {
        ["env", var name] => $"Lägg in den i miljövariabeln {name} och starta om tjänsten.",
        ["file", var name] => $"Lägg in den i filen {name}, så att tjänsten kan läsa den.",
        _ => "Skriv i källans fil var den finns: env:NAMN eller file:SÖKVÄG.",
    };

    private static string PutEn(string place) => place.Split(':', 2) switch
    {
        ["env", var name] => $"Put it into the environment variable {name} and restart the service.",
        ["file", var name] => $"Put it into the file {name}, readable for the service.",
        _ => "Write in the source's file where it is: env:NAME or file:PATH.",
    };

    private static string KeptSv(FailureContext context) => context.Through is { } day
        ? $"Siffror till och med {day.ToString("d MMMM yyyy", Swedish)} finns kvar, nyare saknas."
        : "Inga siffror hämtas.";

    private static string KeptEn(FailureContext context) => context.Through is { } day
        ? $"Figures up to {day.ToString("d MMMM yyyy", English)} are safe, newer ones are missing."
        : "No figures are fetched.";

    private static string LastSv(FailureContext context) => context.SucceededAt is null ? string.Empty : $" Senaste siffror är från{Sv(context.SucceededAt)}.";

    private static string LastEn(FailureContext context) => context.SucceededAt is null ? string.Empty : $" The latest figures are from{En(context.SucceededAt)}.";

    private static string DaysSv(FailureContext context) => Days(context) switch
    {
        null => "snart",
        1 => "om 1 dag",
        { } days => $"om {days.ToString(Swedish)} dagar",
    };

    private static string DaysEn(FailureContext context) => Days(context) switch
    {
        null => "soon",
        1 => "in 1 day",
        { } days => $"in {days.ToString(English)} days",
    };

    private static int? Days(FailureContext context) =>
        context.KeyExpiresAt - context.Now is { } left && left > TimeSpan.Zero ? (int)Math.Ceiling(left.TotalDays) : null;

    private static string Named(FailureContext context) => context.Account is { } account ? $" {account}" : string.Empty;

    private static string Sv(DateTimeOffset? moment) => moment is { } known ? TimeZoneInfo.ConvertTime(known, Stockholm).ToString(" d MMMM HH:mm", Swedish) : string.Empty;

    private static string En(DateTimeOffset? moment) => moment is { } known ? TimeZoneInfo.ConvertTime(known, Stockholm).ToString(" d MMMM HH:mm", English) : string.Empty;
}
