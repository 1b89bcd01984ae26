namespace Campaigns.Sandbox.Scenario;

/// <summary>What is counted. Every counter but the first is allotted in proportion to another, so that a funnel never widens.</summary>
public enum Counter
{
    /// <summary>Times on screen; for web pages: visits.</summary>
    Impressions,

    /// <summary>All clicks.</summary>
    Clicks,

    /// <summary>Clicks that left for the landing page.</summary>
    LinkClicks,

    /// <summary>Cost in öre, so that every platform's notation is exact.</summary>
    SpendOre,

    /// <summary>Started plays.</summary>
    Starts,

    /// <summary>Plays of at least 2 s.</summary>
    Views2s,

    /// <summary>Plays of at least 3 s.</summary>
    Views3s,

    /// <summary>Plays of at least 6 s.</summary>
    Views6s,

    /// <summary>Plays of at least 15 s, or to the end.</summary>
    Views15s,

    /// <summary>TrueView views.</summary>
    TrueViews,

    /// <summary>Plays that reached 25 %.</summary>
    Quarter,

    /// <summary>Plays that reached 50 %.</summary>
    Half,

    /// <summary>Plays that reached 75 %.</summary>
    ThreeQuarters,

    /// <summary>Plays to the end.</summary>
    Completions,

    /// <summary>Interactions with the ad.</summary>
    Engagements,

    /// <summary>Time watched, ms; for web pages: length of the visits.</summary>
    WatchMillis,

    /// <summary>Opened pages.</summary>
    PageViews,

    /// <summary>Visits of one page.</summary>
    Bounces,
}
