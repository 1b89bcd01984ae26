using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Shares;

namespace Campaigns.Metrics.Analysis.Evaluation;

/// <summary>A share from a survey, as of those who recognise the film (domain/analysis.md N15).</summary>
/// <param name="Respondents">People who answered, greater than zero.</param>
/// <param name="Share">Weighted share, 0 to 1.</param>
/// <param name="DesignEffect">How much less the weighted sample tells than a plain one of its size: 1 for a plain one, more with uneven weights; not below 1.</param>
public sealed record SurveyShare(int Respondents, decimal Share, decimal DesignEffect = 1)
{
    /// <summary>The plain sample that tells as much.</summary>
    public decimal EffectiveRespondents => Respondents / DesignEffect;

    /// <summary>Wilson's 95 % interval. It covers chance alone, not who did not answer.</summary>
    /// <exception cref="ArgumentException">The numbers are no survey result.</exception>
    public ShareInterval Interval => DesignEffect >= 1 && WilsonInterval.Of(Share * EffectiveRespondents, EffectiveRespondents) is { } interval
        ? interval
        : throw new ArgumentException($"{Respondents} respondents, share {Share} and design effect {DesignEffect} are no survey result. Give at least one respondent, a share between 0 and 1, and a design effect of 1 or more.");

    /// <summary>The change from one survey to another: p1 − p0 ± 1.96·√(p0·q0/n0 + p1·q1/n1).</summary>
    /// <param name="before">The earlier survey, of other people.</param>
    public ShareChange Since(SurveyShare before)
    {
        // The variance is a probability, not money: its root may be taken in binary.
        var variance = Variance(this) + Variance(before);
        var half = 1.96m * (decimal)Math.Sqrt((double)variance);
        var change = Share - before.Share;
        return new ShareChange(change, change - half, change + half);
    }

    private static decimal Variance(SurveyShare survey) => survey.Share * (1 - survey.Share) / survey.EffectiveRespondents;
}

/// <summary>A difference between two shares, as a share: 0.05 is five percentage points.</summary>
/// <param name="Change">Later minus earlier.</param>
/// <param name="Lower">Lower end of the 95 % interval.</param>
/// <param name="Upper">Upper end of the 95 % interval.</param>
public sealed record ShareChange(decimal Change, decimal Lower, decimal Upper)
{
    /// <summary>True when the interval leaves out zero: «säkerställd».</summary>
    public bool IsCertain => Lower > 0 || Upper < 0;
}
