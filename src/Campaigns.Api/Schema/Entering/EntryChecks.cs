using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Api.Schema.Entering;

/// <summary>Everything that must hold of an input before it is entered.</summary>
internal static class EntryChecks
{
    private const decimal MostMoney = 1_000_000_000_000;
    private const decimal MostPersons = 10_000_000_000;

    public static void Who(string by, string idempotencyKey, InputFaults faults)
    {
        faults.RequireName(by, "by", "Skriv vem som lägger in uppgiften.", "Write who enters it.");
        faults.RequireName(idempotencyKey, "idempotencyKey", "Skicka med en egen nyckel för begäran.", "Send a key of your own for the request.");
    }

    public static void Cost(EnterCostInput input, InputFaults faults)
    {
        faults.Require(
            input.Amount is >= 0 and <= MostMoney && input.Amount == Math.Round(input.Amount, 4),
            "amount",
            "Skriv ett belopp på noll kronor eller mer, med högst fyra decimaler.",
            "Write an amount of zero or more, with at most four decimals.");
        faults.Require(
            input.Currency is { Length: 3 } && input.Currency.All(char.IsAsciiLetterUpper), "currency", "Skriv tre stora bokstäver, som SEK.", "Write three capital letters, as SEK.");
        faults.Require(input.VatRate is null or (>= 0 and < 1), "vatRate", "Skriv momssatsen som 0,25 för 25 procent.", "Write the VAT rate as 0.25 for 25 percent.");
        faults.Require(
            input.Vat != VatBasis.Included || input.VatRate is not null,
            "vatRate",
            "Ange momssatsen när momsen ingår, annars kan beloppet inte jämföras.",
            "Give the VAT rate when VAT is included; the amount cannot be compared without.");
        faults.Require(
            input.Coupons is null || (input.Coupons >= 0 && input.Coupons <= input.Amount),
            "coupons",
            "Rabatten kan inte vara negativ eller större än beloppet.",
            "Coupons cannot be negative or above the amount.");
        faults.Require(
            input.Stage != CostStage.Reported,
            "stage",
            "Rapporterade kostnader hämtas från plattformen. Välj planerad, beställd eller fakturerad.",
            "Reported costs are read from the platform. Choose planned, ordered or invoiced.");
        faults.RequireDays(input.From, input.To);
        faults.AllowText(input.Reference, "reference");
        faults.AllowText(input.Note, "note");
    }

    public static void Population(EnterPopulationInput input, InputFaults faults)
    {
        faults.RequireName(input.NameSv, "nameSv", "Skriv vilka som räknas, till exempel «Män 18–24 år».", "Write whom it counts, as “Men aged 18–24”.");
        faults.AllowText(input.NameEn, "nameEn");
        faults.RequireName(input.Source, "source", "Skriv källan med tabell, till exempel «SCB, folkmängd efter ålder och kön».", "Write the source with its table.");
        faults.AllowText(input.Note, "note");
        faults.Require(
            input.Size is >= 1 and <= MostPersons && decimal.IsInteger(input.Size), "size", "Skriv antalet personer som ett helt tal, minst 1.", "Write the number of persons as a whole number, at least 1.");
        faults.Require(input.Year is >= 1749 and <= 2100, "year", "Skriv tabellens år med fyra siffror.", "Write the year of the table with four digits.");
        var cells = input.Cells ?? [];
        var keys = cells.Select(cell => Parsed(cell.Audience)).ToList();
        faults.Require(keys.All(key => key is not null), "cells", "En grupp är felskriven. Skriv som sex:men,age:18-24.", "A part is misspelt. Write as sex:men,age:18-24.");
        faults.Require(keys.Distinct().Count() == keys.Count, "cells", "En grupp står två gånger.", "A part stands twice.");
        faults.Require(cells.All(cell => cell.Size >= 0 && decimal.IsInteger(cell.Size)), "cells", "Skriv hela tal i grupperna.", "Write whole numbers in the parts.");
        faults.Require(
            cells.Sum(cell => Math.Clamp(cell.Size, 0, MostPersons)) <= input.Size,
            "cells",
            "Grupperna har tillsammans fler personer än hela målgruppen. Ta båda ur samma tabell.",
            "The parts hold more persons than the whole. Take both from one table.");
        faults.Require(cells.Count <= 500, "cells", "Högst 500 grupper.", "At most 500 parts.");
    }

    public static void Target(EnterTargetInput input, InputFaults faults)
    {
        var metric = MetricCatalog.Find(input.Metric);
        faults.Require(metric is not null, "metric", "Måttet finns inte. Välj ett i listan.", "There is no such metric. Choose one in the list.");
        faults.Require(input.Value is >= 0 and <= MostMoney, "value", "Skriv ett tal på noll eller mer.", "Write a number of zero or more.");
        faults.Require(
            metric?.Unit != MetricUnit.Ratio || input.Value <= 1, "value", "En andel skrivs mellan 0 och 1: 0,25 är 25 procent.", "A share is written between 0 and 1: 0.25 is 25 percent.");
        faults.RequireDays(input.From, input.To);
        faults.AllowText(input.Note, "note");
    }

    public static void Exemption(ExemptRuleInput input, InputFaults faults)
    {
        faults.Require(PlausibilityRules.All.Contains(input.Rule), "rule", "Regeln finns inte. Skriv den som varningen nämner.", "There is no such rule. Write the one that the warning names.");
        Reason(input.Reason, faults);
    }

    public static void Evaluation(EnterEvaluationInput input, InputFaults faults)
    {
        var surveys = input.Surveys ?? [];
        faults.Require(surveys.Count <= 50, "surveys", "Högst 50 frågor.", "At most 50 questions.");
        foreach (var answer in surveys)
        {
            faults.RequireName(answer.Question, "surveys", "Skriv frågan.", "Write the question.");
            faults.AllowText(answer.ModelledBy, "surveys");
        }

        faults.Require(
            surveys.All(answer => answer.Respondents >= 1 && answer.RespondentsBefore is null or >= 1), "surveys", "Antalet svarande är minst 1.", "The number of respondents is at least 1.");
        faults.Require(
            surveys.All(answer => answer.Share is >= 0 and <= 1 && answer.ShareBefore is null or (>= 0 and <= 1) && answer.Target is null or (>= 0 and <= 1)),
            "surveys",
            "Andelar skrivs mellan 0 och 1: 0,36 är 36 procent.",
            "Shares are written between 0 and 1: 0.36 is 36 percent.");
        faults.Require(
            surveys.All(answer => answer.RespondentsBefore is null == answer.ShareBefore is null),
            "surveys",
            "Ange både svarande och andel före kampanjen, eller ingetdera.",
            "Give both respondents and share before the campaign, or neither.");
        faults.AllowText(input.Impact, "impact");
        faults.AllowText(input.ImpactSource, "impactSource");
    }

    public static void Reason(string reason, InputFaults faults)
    {
        faults.Require(!string.IsNullOrWhiteSpace(reason), "reason", "Skriv varför.", "Write why.");
        faults.AllowText(reason, "reason");
    }

    private static AudienceCell? Parsed(string text)
    {
        try
        {
            return AudienceCell.Parse(text) is { IsAll: false } cell ? cell : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
