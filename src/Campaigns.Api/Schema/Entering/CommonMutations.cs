using Campaigns.Api.Schema.Analysis;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Entering;

/// <summary>Entering of what serves every campaign: exchange rates and series breaks.</summary>
[ExtendObjectType(typeof(Mutation))]
public sealed class CommonMutations
{
    /// <summary>Enters an exchange rate, or a new version of one.</summary>
    /// <param name="input">The rate.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterRatePayload> EnterRateAsync(EnterRateInput input, EntryDesk desk, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        faults.Require(
            input.Currency is { Length: 3 } && input.Currency.All(char.IsAsciiLetterUpper) && input.Currency != "SEK", "currency", "Skriv tre stora bokstäver, som EUR.", "Write three capital letters, as EUR.");
        faults.Require(
            input.SekPerUnit is > 0 and <= 1_000_000 && input.SekPerUnit == Math.Round(input.SekPerUnit, 8),
            "sekPerUnit",
            "Skriv kronor för en enhet, över noll och med högst åtta decimaler.",
            "Write kronor for one unit, above zero and with at most eight decimals.");
        faults.RequireName(input.Source, "source", "Skriv varifrån kursen är, till exempel Riksbanken.", "Write where the rate is from, as Riksbanken.");
        faults.AllowText(input.Note, "note");
        var record = new RateLine
        {
            Currency = input.Currency,
            SekPerUnit = input.SekPerUnit,
            Day = input.Day,
            Source = input.Source,
            Note = input.Note,
            Constructed = input.Constructed,
        };
        var entry = faults.Found.Count > 0 ? null : await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterRatePayload(entry is null ? null : new ExchangeRateNode(entry), faults.Found);
    }

    /// <summary>Withdraws an exchange rate: it no longer counts, and its history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterRatePayload> WithdrawRateAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<RateLine>(id, by, reason, cancellationToken));

    /// <summary>Enters a day from which figures mean something else, or a new version of one. It stands in comparisons from then on.</summary>
    /// <param name="input">The break.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterSeriesBreakPayload> EnterSeriesBreakAsync(EnterSeriesBreakInput input, EntryDesk desk, CancellationToken cancellationToken)
    {
        var faults = desk.Open(input.By, input.IdempotencyKey);
        faults.Require(
            input.Channel is not null || input.Metric is not null, "channel", "Välj kanalen, måttet eller båda.", "Choose the channel, the metric or both.");
        faults.Require(input.Channel is null || ChannelCatalog.Find(input.Channel) is not null, "channel", "Kanalen finns inte. Välj en i listan.", "There is no such channel. Choose one in the list.");
        faults.Require(input.Metric is null || MetricCatalog.Find(input.Metric) is not null, "metric", "Måttet finns inte. Välj ett i listan.", "There is no such metric. Choose one in the list.");
        faults.Require(!string.IsNullOrWhiteSpace(input.ReasonSv), "reasonSv", "Skriv vad som ändrades.", "Write what changed.");
        faults.AllowText(input.ReasonSv, "reasonSv");
        faults.AllowText(input.ReasonEn, "reasonEn");
        faults.RequireName(input.Source, "source", "Skriv varifrån det är känt.", "Write where that is known from.");
        var record = new BreakLine
        {
            Channel = input.Channel,
            Metric = input.Metric,
            ValidFrom = input.ValidFrom,
            Precision = input.Precision,
            WordingOnly = input.WordingOnly,
            Reason = new LocalizedText(input.ReasonSv, string.IsNullOrWhiteSpace(input.ReasonEn) ? input.ReasonSv : input.ReasonEn),
            Source = input.Source,
        };
        var entry = faults.Found.Count > 0 ? null : await desk.EnterAsync(record, input.By, input.IdempotencyKey, input.Supersedes, faults, cancellationToken);

        return new EnterSeriesBreakPayload(entry is null ? null : new SeriesBreakNode(entry), faults.Found);
    }

    /// <summary>Withdraws a series break: it no longer counts, and its history stays.</summary>
    /// <param name="id">Id of its newest version.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="desk">Enters lines.</param>
    /// <param name="cancellationToken">Cancels before it is entered.</param>
    public static async Task<EnterSeriesBreakPayload> WithdrawSeriesBreakAsync([ID] string id, string by, string reason, EntryDesk desk, CancellationToken cancellationToken) =>
        new(null, await desk.WithdrawAsync<BreakLine>(id, by, reason, cancellationToken));
}
