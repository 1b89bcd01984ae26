namespace Campaigns.Metrics.Tests.Analysis.Reach.Reference;

/// <summary>An exact fraction, small enough for 64 bits; overflow throws.</summary>
internal readonly record struct Fraction
{
    private readonly long denominatorLessOne;

    public Fraction(long numerator, long denominator = 1)
    {
        var divisor = Gcd(Math.Abs(numerator), Math.Abs(denominator));
        var sign = denominator < 0 ? -1 : 1;
        Numerator = sign * numerator / divisor;
        denominatorLessOne = (sign * denominator / divisor) - 1;
    }

    public long Numerator { get; }

    public long Denominator => denominatorLessOne + 1;

    public bool IsZero => Numerator == 0;

    public double ToDouble() => (double)Numerator / Denominator;

    public decimal ToDecimal() => (decimal)Numerator / Denominator;

    public static Fraction operator +(Fraction a, Fraction b) => new(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    public static Fraction operator -(Fraction a, Fraction b) => new(checked((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    public static Fraction operator *(Fraction a, Fraction b) => new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static Fraction operator /(Fraction a, Fraction b) => new(checked(a.Numerator * b.Denominator), checked(a.Denominator * b.Numerator));

    private static long Gcd(long a, long b) => b == 0 ? Math.Max(a, 1) : Gcd(b, a % b);
}
