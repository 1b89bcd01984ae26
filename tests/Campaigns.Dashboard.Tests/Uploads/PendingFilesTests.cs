using Campaigns.Dashboard.Uploads;

namespace Campaigns.Dashboard.Tests.Uploads;

public sealed class PendingFilesTests
{
    [Fact]
    public void Find_WithinHalfAnHour_GivesTheFileAndThenNoMore()
    {
        var clock = new Clock();
        var files = new PendingFiles(clock);
        string id = files.Add(File("bio.csv"));

        clock.Now += TimeSpan.FromMinutes(30);
        PendingFile? kept = files.Find(id);
        clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("bio.csv", kept!.Name);
        Assert.Null(files.Find(id));
    }

    [Fact]
    public void Add_ManyFiles_TheOldestGiveWay()
    {
        var clock = new Clock();
        var files = new PendingFiles(clock);
        List<string> ids = [];
        for (int index = 0; index < 20; index++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            ids.Add(files.Add(File($"{index}.csv")));
        }

        Assert.Equal(12, ids.Count(id => files.Find(id) is not null));
        Assert.Null(files.Find(ids[7]));
        Assert.NotNull(files.Find(ids[8]));
        Assert.Equal(20, ids.Distinct().Count());
    }

    [Fact]
    public void Find_UnknownId_IsNothing() => Assert.Null(new PendingFiles(new Clock()).Find("../../etc/passwd"));

    private static PendingFile File(string name) => new(name, new byte[] { 1 }, "cinema");

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
