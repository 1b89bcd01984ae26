namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>DailyFigures</c>.</summary>
/// <param name="Campaign">The campaign; null when no campaign has the slug.</param>
public sealed record DailyFiguresData(DailyFiguresCampaign? Campaign);

/// <summary>The campaign of <see cref="DailyFiguresData"/>.</summary>
/// <param name="Figures">Figures of single days of one metric.</param>
public sealed record DailyFiguresCampaign(IReadOnlyList<FigureData> Figures);
