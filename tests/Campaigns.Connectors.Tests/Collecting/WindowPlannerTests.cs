using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Tests.Collecting;

public sealed class WindowPlannerTests
{
    private static readonly DateOnly Start = new(2023, 10, 1);

    [Fact]
    public void Daily_EmptyCursor_AsksEveryDayOnceInSteps()
    {
        var plan = Plan(Days(new DateOnly(2023, 10, 20)));

        Assert.Equal([7, 7, 5], plan.Requests.Select(request => request.Places.Count));
        Assert.Equal(Enumerable.Range(0, 19).Select(day => Window.Day(Start.AddDays(day))), plan.Requests.SelectMany(request => request.Places));
        Assert.All(plan.Requests, request => Assert.Equal(WindowKind.Custom, request.Window.Kind));
        Assert.Null(plan.CompleteThrough);
        Assert.Equal(new DateOnly(2023, 10, 19), plan.ExpectedThrough);
    }

    [Fact]
    public void Daily_ReadToday_AsksNothing()
    {
        var input = Days(new DateOnly(2023, 10, 20));

        var plan = WindowPlanner.Plan(Answered(input));

        Assert.Empty(plan.Requests);
        Assert.Equal(new DateOnly(2023, 10, 19), plan.CompleteThrough);
    }

    [Fact]
    public void Daily_NextDay_AsksTheNewDayFirstAndOpenDaysOnce()
    {
        var input = Answered(Days(new DateOnly(2023, 11, 20)));

        var plan = WindowPlanner.Plan(input with { Today = input.Today.AddDays(1) });

        Assert.Equal(Window.Day(new DateOnly(2023, 11, 20)), Assert.Single(plan.Requests[0].Places));
        var again = plan.Requests.Skip(1).SelectMany(request => request.Places).Select(place => place.First!.Value).ToList();
        // Days of age 2 to 28; older ones were final when they were read.
        Assert.Equal(Enumerable.Range(2, 27).Select(age => new DateOnly(2023, 11, 21).AddDays(-age)).Order(), again);
    }

    [Fact]
    public void Daily_LateDays_AreReadOnceMoreWhenFinalAndThenNeverAgain()
    {
        var windows = FakeConnector.Days with { LookbackDays = 3, FinalAfterDays = 10 };
        var input = Days(Start.AddDays(1), windows);
        var reads = new Dictionary<DateOnly, List<int>>();
        for (var day = 1; day < 60; day++)
        {
            input = input with { Today = Start.AddDays(day) };
            foreach (var place in WindowPlanner.Plan(input).Requests.SelectMany(request => request.Places))
            {
                (reads.TryGetValue(place.First!.Value, out var ages) ? ages : reads[place.First!.Value] = []).Add(input.Today.DayNumber - place.First!.Value.DayNumber);
            }

            input = Answered(input);
        }

        Assert.Equal([1, 2, 3, 10], reads[Start.AddDays(7)]);
    }

    [Fact]
    public void Daily_DaysWithoutRuns_AreCaughtUpOnce()
    {
        var input = Answered(Days(new DateOnly(2023, 10, 20))) with { Today = new DateOnly(2023, 10, 25) };

        var plan = WindowPlanner.Plan(input);

        Assert.Equal(5, plan.Requests.Where(request => request.IsFirst).Sum(request => request.Places.Count));
        Assert.Equal(plan.Requests.SelectMany(request => request.Places).Count(), plan.Requests.SelectMany(request => request.Places).Distinct().Count());
        Assert.Equal(new DateOnly(2023, 10, 19), plan.CompleteThrough);
    }

    [Fact]
    public void Daily_BeforeThePlatformsMemory_IsNotAsked()
    {
        var plan = Plan(Days(new DateOnly(2026, 11, 22)));

        Assert.Equal(new DateOnly(2026, 11, 22).AddDays(-400), plan.Requests[0].Window.First);
        Assert.Equal(new DateOnly(2026, 11, 22).AddDays(-400), plan.AnswersFrom);
    }

    [Fact]
    public void Daily_KeptBeforeThePlatformForgot_IsNotLost()
    {
        var kept = Answered(Days(new DateOnly(2024, 6, 1)));

        Assert.Null(WindowPlanner.Plan(kept with { Today = Start.AddDays(450) }).AnswersFrom);
        Assert.Equal(Start.AddDays(50), WindowPlanner.Plan(kept with { Today = Start.AddDays(450), Cursor = [.. kept.Cursor.Where(place => place.Window != Window.Day(Start))] }).AnswersFrom);
    }

    [Fact]
    public void Daily_StartToday_OwesNothingYet()
    {
        var plan = Plan(Days(Start));

        Assert.Equal((null, null, null), (plan.CompleteThrough, plan.ExpectedThrough, plan.AnswersFrom));
    }

    [Fact]
    public void Daily_Range_ReadsFinalDaysToo()
    {
        var input = Answered(Days(new DateOnly(2024, 6, 1))) with { Range = (new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 9)) };

        var places = WindowPlanner.Plan(input).Requests.SelectMany(request => request.Places).ToList();

        Assert.Equal(Enumerable.Range(1, 9).Select(day => Window.Day(new DateOnly(2023, 12, day))), places);
    }

    [Fact]
    public void Daily_LearnedLag_IsLongerThanTheDeclared()
    {
        var input = Answered(Days(new DateOnly(2023, 12, 24))) with { LearnedLagDays = 40 };

        var kept = Answered(input with { Cursor = [] }).Cursor;

        Assert.False(kept.Single(place => place.Window == Window.Day(new DateOnly(2023, 12, 24).AddDays(-39))).IsFinal);
        Assert.True(kept.Single(place => place.Window == Window.Day(new DateOnly(2023, 12, 24).AddDays(-40))).IsFinal);
    }

    [Fact]
    public void Windows_OfAFlight_AreWeeksMonthsToDateAndTheWhole()
    {
        var plan = Plan(Flight(new DateOnly(2023, 12, 20), new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7)));

        var windows = plan.Requests.Select(request => request.Window).ToList();
        Assert.Equal(21, windows.Count(window => window.Kind == WindowKind.FlightToDate && window.First == new DateOnly(2023, 10, 18)));
        Assert.Contains(new Window(WindowKind.Flight, new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7)), windows);
        Assert.Equal([new DateOnly(2023, 10, 16), new DateOnly(2023, 10, 23), new DateOnly(2023, 10, 30), new DateOnly(2023, 11, 6)], windows.Where(window => window.Kind == WindowKind.Week).Select(window => window.First!.Value).Order());
        Assert.Equal([new DateOnly(2023, 10, 31), new DateOnly(2023, 11, 30)], windows.Where(window => window.Kind == WindowKind.Month).Select(window => window.Last!.Value).Order());
        Assert.All(windows.Where(window => window.Kind == WindowKind.Week), week => Assert.Equal(DayOfWeek.Monday, week.First!.Value.DayOfWeek));
    }

    [Fact]
    public void Windows_OldestLatest_IsAskedFirst()
    {
        var requests = Plan(Flight(new DateOnly(2023, 12, 20), new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7))).Requests;

        Assert.Equal(requests.Select(request => request.Latest).Order(), requests.Select(request => request.Latest));
    }

    [Fact]
    public void Windows_FlightLongerThanThePlatformAnswers_IsToldAndNotAsked()
    {
        var plan = Plan(Flight(new DateOnly(2024, 3, 1), new DateOnly(2023, 10, 1), new DateOnly(2024, 1, 31)));

        Assert.Contains(plan.Windows, planned => planned is { State: PlannedWindowState.TooLong, Window.Kind: WindowKind.Flight, Campaign: "litt" });
        Assert.DoesNotContain(plan.Requests, request => request.Window.Kind == WindowKind.Flight);
        Assert.All(plan.Requests, request => Assert.True(request.Window.Last!.Value.DayNumber - request.Window.First!.Value.DayNumber < 92));
    }

    [Fact]
    public void Windows_FourteenDaysBeforeTheEnd_AlertAndAfterItAreMissed()
    {
        var (first, last) = (new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7));
        var end = first.AddDays(394);

        Assert.False(Whole(end.AddDays(-14)).ClosesSoon);
        Assert.True(Whole(end.AddDays(-13)).ClosesSoon);
        Assert.Equal(PlannedWindowState.Due, Whole(end).State);
        Assert.Equal(PlannedWindowState.Missed, Whole(end.AddDays(1)).State);

        PlannedWindow Whole(DateOnly today) => Plan(Flight(today, first, last)).Windows.Single(planned => planned.Window.Kind == WindowKind.Flight);
    }

    [Fact]
    public void Windows_OpenFlight_HasNoWholeAndGrowsByADay()
    {
        var windows = Plan(Flight(new DateOnly(2023, 10, 25), new DateOnly(2023, 10, 18), null)).Requests.Select(request => request.Window).ToList();

        Assert.DoesNotContain(windows, window => window.Kind == WindowKind.Flight);
        Assert.Equal(7, windows.Count(window => window.Kind == WindowKind.FlightToDate));
    }

    [Fact]
    public void Windows_FlightKnownToTheMonth_AsksForNoFlight()
    {
        var input = Flight(new DateOnly(2024, 3, 1), new DateOnly(2023, 10, 1), new DateOnly(2023, 12, 31), DatePrecision.Month);

        Assert.DoesNotContain(Plan(input).Requests, request => request.Window.Kind is WindowKind.Flight or WindowKind.FlightToDate);
    }

    [Fact]
    public void Windows_UntilFinal_AreReadAtDoublingAges()
    {
        var (first, last) = (new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7));
        var input = Flight(first, first, last);
        var ages = new List<int>();
        for (var today = first; today < last.AddDays(60); today = today.AddDays(1))
        {
            input = input with { Today = today };
            ages.AddRange(WindowPlanner.Plan(input).Requests.Where(request => request.Window.Kind == WindowKind.Flight).Select(_ => today.DayNumber - last.DayNumber));
            input = Answered(input);
        }

        Assert.Equal([1, 2, 4, 8, 16, 28], ages);
    }

    [Fact]
    public void Plan_NinetyDaysDayByDay_LosesAndDoublesNoDay()
    {
        var input = Days(Start.AddDays(1));
        for (var day = 1; day <= 90; day++)
        {
            input = input with { Today = Start.AddDays(day) };
            var places = WindowPlanner.Plan(input).Requests.SelectMany(request => request.Places).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.True(places.Count <= 28 + 1);
            input = Answered(input);
        }

        Assert.Equal(90, input.Cursor.Count);
        Assert.All(input.Cursor.Where(place => place.Window.First <= Start.AddDays(90 - 28)), place => Assert.True(place.IsFinal));
    }

    private static CollectionPlan Plan(PlanInput input) => WindowPlanner.Plan(input);

    private static PlanInput Days(DateOnly today, WindowsDefinition? windows = null) => new()
    {
        Streams = new Dictionary<string, WindowsDefinition> { ["ads_daily"] = windows ?? FakeConnector.Days },
        Start = Start,
        Today = today,
        Cursor = [],
    };

    private static PlanInput Flight(DateOnly today, DateOnly first, DateOnly? last, DatePrecision precision = DatePrecision.Day) => new()
    {
        Streams = new Dictionary<string, WindowsDefinition> { ["reach"] = FakeConnector.Reach },
        Start = Start,
        Today = today,
        Cursor = [],
        Campaigns =
        [
            new Campaign
            {
                Slug = "litt", Kind = CampaignKind.Campaign, Name = "LITT", NameLanguage = "sv", Owner = "A", Purpose = new("p", "p"), Flight = new Window(WindowKind.Flight, first, last, precision),
            },
        ],
    };

    // The cursor as it stands when every request of the plan was answered.
    private static PlanInput Answered(PlanInput input)
    {
        var cursor = input.Cursor.ToDictionary(place => (place.Stream, place.Window));
        foreach (var request in WindowPlanner.Plan(input).Requests)
        {
            foreach (var place in request.Places)
            {
                var age = input.Today.DayNumber - place.Last!.Value.DayNumber;
                cursor[(request.Stream, place)] = new CollectedWindow("fake", request.Stream, place)
                {
                    CollectedAt = DateTimeOffset.UnixEpoch, AgeDays = age, IsFinal = age >= input.ClosedAfterDays(input.Streams[request.Stream]), RunId = "r", Answers = 1,
                };
            }
        }

        return input with { Cursor = [.. cursor.Values] };
    }
}
