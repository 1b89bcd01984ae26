using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels.Provenance;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Provenance;

public sealed class FigureViewTests
{
    private static readonly AnswerBuilder Builder = new(Language.Sv);

    private static readonly DateTimeOffset Then = new(2024, 3, 15, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Build_StoredFigure_HasValueThenAndNowWithTheSourcesWord()
    {
        FigureView view = Build(Stored(110m, 100m) with { Why = ["Källan ändrade en slutlig dag."] });

        Assert.Equal("Visningar, Snapchat", view.Heading);
        Assert.Equal("närmare 110", TextOf(view, "Nu"));
        Assert.Equal("närmare 100 (15 mars 2024)", TextOf(view, "När den först blev känd"));
        Assert.Equal("+10", TextOf(view, "Skillnad"));
        Assert.Equal("Källan ändrade en slutlig dag.", TextOf(view, "Varför de skiljer sig"));
    }

    [Fact]
    public void Build_Unchanged_SaysThatTheValueIsTheSame() => Assert.Equal("Värdet är detsamma.", TextOf(Build(Stored(100m, 100m)), "Varför de skiljer sig"));

    [Fact]
    public void Build_Changes_HaveSizeAndCause()
    {
        FigureView view = Build(Stored(110m, 100m) with { Changes = [new(Then.AddDays(7), 100m, 110m, 10m, "Sena uppgifter."), new(Then.AddDays(8), 110m, null, null, "Borta hos källan.")] });

        Assert.Equal(
            ["22 mars 2024 | 100 | 110 | +10 | Sena uppgifter.", "23 mars 2024 | 110 | saknas | saknas | Borta hos källan."], view.Changes!.Rows());
    }

    [Fact]
    public void Build_ComputedFigure_OpensEachInputAndKeepsTheInterval()
    {
        FigureRecordData record = Stored(0m, 0m) with
        {
            Figure = null,
            Unit = MetricUnitData.Persons,
            Then = new FigureValueData(643_000m, new BoundsData(400_000m, 850_000m), Then),
            Now = new FigureValueData(643_000m, new BoundsData(400_000m, 850_000m), Then),
            Expression = new ExpressionData("Räckvidd utan dubbletter", [
                new ExpressionInputData
                {
                    Label = "Snapchat", Value = 400_000m,
                    Figure = new ExpressionFigureData("F-AAAA2222", new ExpressionMetricData("reach", MetricUnitData.Persons), new NamedReference("s", "Snapchat Ads"), Constructed: true),
                },
                new ExpressionInputData { Label = "Befolkning", Value = 1_000_000m, Population = new ExpressionPopulationData(1_000_000m, 2023, "SCB", "Anna") },
            ]),
        };

        FigureView view = Build(record);

        Assert.Equal("400 000–850 000, cirka 643 000", TextOf(view, "Nu"));
        (string words, TableModel table) = Assert.Single(view.Expressions);
        Assert.Equal("Räckvidd utan dubbletter", words);
        Assert.Equal(["Snapchat | 400 000 | Snapchat Ads", "Befolkning | 1 000 000 | SCB, 2023"], table.Rows().Select(row => row.Spaced()));
        Assert.Equal("F-AAAA2222", Assert.IsType<FigureCell>(table.Rows[0].Cells[1]).FigureId);
        Assert.True(view.IsSample);
    }

    [Theory]
    [InlineData(Language.Sv, "1,76–3,75 kr, cirka 2,33 kr", "+0,17 kr")]
    [InlineData(Language.En, "SEK 1.76–3.75, about SEK 2.33", "+SEK 0.17")]
    public void Build_ComputedPrice_IsInKronorAlsoAsAnInterval(Language language, string now, string difference)
    {
        FigureRecordData record = Stored(0m, 0m) with
        {
            Figure = null,
            Unit = MetricUnitData.Money,
            Difference = 0.17m,
            Then = new FigureValueData(52m, new BoundsData(52m, 52m), Then),
            Now = new FigureValueData(2.33m, new BoundsData(1.76m, 3.75m), Then),
        };

        FigureView view = FigureView.Build(new PageContext(language, "/f/F-00000001"), record);

        Assert.Equal(now, view.Values[0].Text.Plain.Spaced());
        Assert.Contains(language == Language.Sv ? "52 kr" : "SEK 52", view.Values[1].Text.Plain.Spaced(), StringComparison.Ordinal);
        Assert.Equal(difference, view.Values[2].Text.Plain.Spaced());
    }

    [Fact]
    public void Build_ComputedShare_IsInPercent() => Assert.Equal(
        "27,5 %", TextOf(Build(Stored(0.275m, 0.275m) with { Figure = null, Unit = MetricUnitData.Ratio }), "Nu"));

    [Fact]
    public void Build_AnswerNoLongerKept_SaysSoAndKeepsTheChecksum()
    {
        FigureView view = Build(Stored(1m, 1m) with { RawAnswer = new RawAnswerData("ab12", false, null, null, null, null, "/rows/3/value", null) });

        Assert.Contains(view.Raw, fact => fact.Text.Plain == "Raden är gallrad. Kontrollsumman finns kvar.");
        Assert.Contains(view.Raw, fact => fact.Text.Plain == "ab12");
        Assert.Null(view.Excerpt);
    }

    [Fact]
    public void Build_NoLongerComputable_SaysSo() => Assert.Equal("kan inte längre räknas", TextOf(Build(Stored(1m, 1m) with { Now = null }), "Nu"));

    private static string TextOf(FigureView view, string term) => view.Values.Single(fact => fact.Term == term).Text.Plain.Spaced();

    private static FigureRecordData Stored(decimal now, decimal then) => new()
    {
        Id = "F-00000001",
        Definition = "Antal gånger annonsen visats.",
        Unit = MetricUnitData.Times,
        Why = [],
        Difference = now - then,
        Campaign = new FigureCampaignData("c", "Kampanjen", "sv"),
        Then = new FigureValueData(then, null, Then),
        Now = new FigureValueData(now, null, Then.AddDays(7)),
        Figure = Builder.Figure("impressions", now, "unga", "snapchat", Qualifier.Nearly),
        Changes = [],
    };

    private static FigureView Build(FigureRecordData record) => FigureView.Build(new PageContext(Language.Sv, "/f/F-00000001"), record);
}
