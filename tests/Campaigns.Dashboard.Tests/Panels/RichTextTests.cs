using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class RichTextTests
{
    private static readonly TextSource Texts = TextSource.For(Language.Sv);

    [Fact]
    public void Fill_Holes_KeepsFiguresAndWordsApart()
    {
        var figure = new FigureInline(6_600_000m, "närmare 6,6 miljoner", "impressions");

        RichText text = RichText.Fill(Texts, "svar.visad", ("n", figure));

        Assert.Equal("Annonserna har visats närmare 6,6 miljoner gånger.", text.Plain);
        Assert.Equal([typeof(WordInline), typeof(FigureInline), typeof(WordInline)], text.Parts.Select(part => part.GetType()));
    }

    [Fact]
    public void Fill_HostileValue_IsNotReadAgainAsAHole() =>
        Assert.Equal("Inga siffror för {period}<b>.", RichText.Fill(Texts, "tillstand.tom.period", ("period", "{period}<b>")).Plain);

    [Fact]
    public void Fill_HoleWithoutValue_IsRefused() => Assert.Throws<ArgumentException>(() => RichText.Fill(Texts, "svar.visad"));

    [Fact]
    public void Join_Sentences_PutsOneSpaceBetween() => Assert.Equal("A. B.", RichText.Join("A.", "B.").Plain);
}
