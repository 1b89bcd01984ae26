using Campaigns.Connectors.Mapping;

namespace Campaigns.Connectors.Tests.Mapping;

public sealed class GlobTests
{
    [Theory]
    [InlineData("LITT*", "litt_höst_unga", true)]
    [InlineData("LITT*", "Vår LITT", false)]
    [InlineData("*UA*", "resekurage_ua_2023", true)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a?c", "aåc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*_unga_*_v?", "litt_unga_snap_v2", true)]
    [InlineData("*_unga_*_v?", "litt_unga_snap_v12", false)]
    [InlineData("ÅRE*", "åre vinter", true)]
    [InlineData("a.c", "abc", false)]
    public void Matches_Name_AsWritten(string pattern, string name, bool matches) => Assert.Equal(matches, new Glob(pattern).Matches(name));

    [Fact]
    public void Matches_UnknownName_IsNever() => Assert.False(new Glob("*").Matches(null));

    [Fact]
    public void Matches_ManyStarsOnALongName_StaysLinearPerStar()
    {
        // A backtracking matcher would not come back from this one.
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 60)) + "*b").Matches(new string('a', 20_000)));
    }
}
