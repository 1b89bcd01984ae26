using Campaigns.Connectors.Authentication;

namespace Campaigns.Connectors.Tests.Authentication;

public class RedactorTests
{
    private const string Secret = "canary/of-a-long-secret+with=signs";

    [Theory]
    [InlineData("names a time zone that is not known: canary/of-a-long-se.", "names a time zone that is not known: REDACTED.")]
    [InlineData("canary%2Fof-a-long and canary/of-a-long-secret+with=signs", "REDACTED and REDACTED")]
    [InlineData("a canary of another kind", "a canary of another kind")]
    public void RedactCut_BeginningOfASecret_IsTakenOut(string text, string shown)
    {
        var redactor = new Redactor();
        redactor.Add(Secret);

        Assert.Equal(shown, redactor.RedactCut(text));
    }
}
