using System.Globalization;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>A rule that a record breaks.</summary>
/// <param name="Key">The key or column at fault.</param>
/// <param name="Finding">What is wrong and what to write.</param>
internal sealed record RuleFault(string Key, Finding Finding);

/// <summary>What must hold of a record that staff enter, whatever kind of file it stands in; the same as in the forms.</summary>
internal static class EntryRules
{
    private const decimal Most = 1_000_000_000_000;
    private const int LongestNote = 1000;

    public static IEnumerable<RuleFault> Of(CostLine line)
    {
        if (line.Amount > Most || line.Amount != Math.Round(line.Amount, 4))
        {
            yield return new RuleFault("amount", Finding.Of(
                $"“{Text(line.Amount)}” är inget belopp.", "Skriv högst fyra decimaler och högst 1 000 000 000 000.",
                $"“{Text(line.Amount)}” is no amount.", "Write at most four decimals and at most 1 000 000 000 000."));
        }

        if (line.Currency.Length != 3 || !line.Currency.All(char.IsAsciiLetterUpper))
        {
            yield return new RuleFault("currency", Finding.Of(
                $"“{Wording.Quote(line.Currency)}” är ingen valuta.", "Skriv tre stora bokstäver, som SEK.",
                $"“{Wording.Quote(line.Currency)}” is no currency.", "Write three capital letters, as SEK."));
        }

        if (line.Stage == CostStage.Reported)
        {
            yield return new RuleFault("stage", Finding.Of(
                "Rapporterade kostnader hämtas från plattformen.", "Skriv planned, ordered eller invoiced.",
                "Reported costs are read from the platform.", "Write planned, ordered or invoiced."));
        }

        if (Vat(line) is { } vat)
        {
            yield return vat;
        }

        if (Note(line.Note) is { } note)
        {
            yield return note;
        }
    }

    public static IEnumerable<RuleFault> Of(TargetLine line)
    {
        if (line.Value > Most || (line.Value > 1 && MetricCatalog.Find(line.Metric)?.Unit == MetricUnit.Ratio))
        {
            yield return new RuleFault("value", Finding.Of(
                $"“{Text(line.Value)}” är för stort.", "En andel skrivs mellan 0 och 1: 0.25 är 25 procent.",
                $"“{Text(line.Value)}” is too large.", "A share is written between 0 and 1: 0.25 is 25 percent."));
        }

        if (Note(line.Note) is { } note)
        {
            yield return note;
        }
    }

    public static IEnumerable<RuleFault> Of(RateLine line)
    {
        if (line.Currency.Length != 3 || !line.Currency.All(char.IsAsciiLetterUpper) || line.Currency == "SEK")
        {
            yield return new RuleFault("currency", Finding.Of(
                $"“{Wording.Quote(line.Currency)}” är ingen valuta med kurs.", "Skriv tre stora bokstäver, som EUR.",
                $"“{Wording.Quote(line.Currency)}” is no currency with a rate.", "Write three capital letters, as EUR."));
        }

        if (line.SekPerUnit is <= 0 or > 1_000_000 || line.SekPerUnit != Math.Round(line.SekPerUnit, 8))
        {
            yield return new RuleFault("sek_per_unit", Finding.Of(
                $"“{Text(line.SekPerUnit)}” är ingen kurs.", "Skriv kronor för en enhet, över noll och med högst åtta decimaler.",
                $"“{Text(line.SekPerUnit)}” is no rate.", "Write kronor for one unit, above zero and with at most eight decimals."));
        }

        if (Note(line.Note) is { } note)
        {
            yield return note;
        }
    }

    public static IEnumerable<RuleFault> Of(BreakLine line)
    {
        if (line.Channel is null && line.Metric is null)
        {
            yield return new RuleFault("channel", Finding.Of(
                "Brottet gäller varken någon kanal eller något mått.", "Skriv kanalen, måttet eller båda.",
                "The break concerns neither a channel nor a metric.", "Write the channel, the metric or both."));
        }

        if ((Note(line.Reason.Sv) ?? Note(line.Reason.En)) is { } reason)
        {
            yield return reason with { Key = "reason" };
        }
    }

    private static RuleFault? Vat(CostLine line) => line switch
    {
        { Vat: VatBasis.Included, VatRate: null } => new RuleFault("vat", Finding.Of(
            "Momsen ingår men satsen saknas, och då kan beloppet inte jämföras.", "Skriv satsen: 25 % i kolumnen moms, vat_rate: 0.25 i YAML.",
            "VAT is included but its rate is missing, and the amount cannot be compared without.", "Write the rate: 25 % in the column vat, vat_rate: 0.25 in YAML.")),
        { VatRate: >= 1 } => new RuleFault("vat_rate", Finding.Of(
            $"“{Text(line.VatRate.Value)}” är ingen momssats.", "Skriv 0.25 för 25 procent.",
            $"“{Text(line.VatRate.Value)}” is no VAT rate.", "Write 0.25 for 25 percent.")),
        _ => null,
    };

    private static RuleFault? Note(string? note) => (note?.Length ?? 0) <= LongestNote ? null : new RuleFault("note", Finding.Of(
        $"“{Wording.Quote(note!)}” är för långt.", $"Skriv högst {LongestNote} tecken.",
        $"“{Wording.Quote(note!)}” is too long.", $"Write at most {LongestNote} characters."));

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
