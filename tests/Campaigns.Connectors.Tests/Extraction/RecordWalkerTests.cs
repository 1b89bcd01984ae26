using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pulling;
using Record = Campaigns.Connectors.Extraction.Record;

namespace Campaigns.Connectors.Tests.Extraction;

public class RecordWalkerTests
{
    [Theory]
    [InlineData("data[]", """{"data":[{"a":1},{"a":2}]}""", "/data/0 /data/1")]
    [InlineData("[].results?[]", """[{"results":[{}]},{"fieldMask":"x"},{"results":[{},{}]}]""", "/0/results/0 /2/results/0 /2/results/1")]
    [InlineData("*", """{"2026-10-01":{"a":1},"x/y":{}}""", "/2026-10-01 /x~1y")]
    [InlineData("*[]", """{"2026-10-01":[{}],"2026-10-02":[{},{}]}""", "/2026-10-01/0 /2026-10-02/0 /2026-10-02/1")]
    [InlineData("s[].stat.ads[].days[]", """{"s":[{"stat":{"ads":[{"days":[{},{}]}]}}]}""", "/s/0/stat/ads/0/days/0 /s/0/stat/ads/0/days/1")]
    [InlineData(".", """{"a":1}""", "")]
    [InlineData("rows[]", """{"rows":[[1],[2]]}""", "/rows/0 /rows/1")]
    public void Walk_PathOfEachShape_FindsTheRecords(string path, string json, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', Walk(new RecordsDefinition { Path = path }, json).Select(record => record.Pointer)));

    [Theory]
    [InlineData("data[]", "{}", "'data' is not there")]
    [InlineData("data[]", """{"data":{}}""", "/data: is not a list")]
    [InlineData("data[]", """{"data":null}""", "/data: is not a list")]
    [InlineData("data[]", "[]", "'data' is not there")]
    [InlineData("*", "[1]", "is not an object")]
    [InlineData("[].results?[]", """[[]]""", "'results' is not there")]
    public void Walk_AnotherShape_IsAFault(string path, string json, string fault)
    {
        var exception = Assert.Throws<FormatFaultException>(() => Walk(new RecordsDefinition { Path = path }, json));

        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_RequiredPathAbsent_IsAFaultAlsoWithoutRecords() =>
        Assert.Throws<FormatFaultException>(() => Walk(new RecordsDefinition { Path = "rows?[]", Requires = ["columnHeaders"] }, "{}"));

    [Fact]
    public void Walk_EmptyArrayOfPhp_IsNothing()
    {
        var records = new RecordsDefinition { Path = "*", EmptyArrayIsNothing = true };

        Assert.Equal("/2026-10-01", Assert.Single(Walk(records, """{"2026-10-01":{"a":1},"2026-10-02":[]}""")).Pointer);
        Assert.Empty(Walk(records, "[]"));
    }

    [Fact]
    public void Walk_PartThatFailed_IsNamedAndTheOthersCount()
    {
        var rejected = new List<RejectedRecord>();
        var records = new RecordsDefinition { Path = "s[].stat.days[]", Statuses = [new ItemStatusDefinition { At = "s[]", Path = "status", Ok = ["SUCCESS"], Message = "reason" }] };

        var found = Walk(records, """{"s":[{"status":"success","stat":{"days":[{}]}},{"status":"ERROR","reason":"gone"},{"stat":{}}]}""", rejected);

        Assert.Equal("/s/0/stat/days/0", Assert.Single(found).Pointer);
        Assert.Equal(["/s/1 The platform marks this part as failed: ERROR, gone.", "/s/2 The platform marks this part as failed: no status."], rejected.Select(part => $"{part.Pointer} {part.Reason}"));
    }

    [Theory]
    [InlineData("^.id", "ad1")]
    [InlineData("^^.stat.id", "c1")]
    [InlineData("$.request", "r1")]
    [InlineData("day", "d1")]
    public void Field_AboveTheRecord_IsFound(string path, string expected)
    {
        var record = Assert.Single(Walk(new RecordsDefinition { Path = "s[].stat.ads[].days[]" }, """{"request":"r1","s":[{"stat":{"id":"c1","ads":[{"id":"ad1","days":[{"day":"d1"}]}]}}]}"""));

        Assert.Equal(expected, new FieldSource(FieldPath.Parse(path)).Find(record, null, out _)!.Value.GetString());
    }

    [Fact]
    public void Field_NameOfAMember_IsFoundAtItsLevel()
    {
        var record = Assert.Single(Walk(new RecordsDefinition { Path = "*[]" }, """{"2026-10-01":[{}]}"""));

        Assert.Equal("2026-10-01", new FieldSource(FieldPath.Parse("^@key")).Key(record));
        Assert.Null(new FieldSource(FieldPath.Parse("@key")).Key(record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a b")]
    [InlineData("a.")]
    [InlineData("{a}")]
    public void Path_ThatIsNone_IsRefused(string text) => Assert.Throws<FormatException>(() => FieldPath.Parse(text));

    private static List<Record> Walk(RecordsDefinition definition, string json, List<RejectedRecord>? rejected = null) =>
        [.. new RecordWalker(definition).Walk(JsonDocument.Parse(json).RootElement, rejected ?? [])];
}
