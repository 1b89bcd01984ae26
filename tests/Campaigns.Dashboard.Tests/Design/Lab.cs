namespace Campaigns.Dashboard.Tests.Design;

/// <summary>A colour in CIE L*a*b*.</summary>
internal readonly record struct Lab(double L, double A, double B)
{
    /// <summary>CIEDE2000 (Sharma, Wu &amp; Dalal 2005), all weights 1.</summary>
    public static double Difference(Lab one, Lab two)
    {
        const double Pow25 = 6103515625; // 25^7
        var meanC = (Length(one.A, one.B) + Length(two.A, two.B)) / 2;
        var g = 0.5 * (1 - Math.Sqrt(Math.Pow(meanC, 7) / (Math.Pow(meanC, 7) + Pow25)));
        var (c1, h1) = Polar(one.A * (1 + g), one.B);
        var (c2, h2) = Polar(two.A * (1 + g), two.B);

        var deltaH = c1 * c2 == 0 ? 0 : Turn(h2 - h1);
        var largeDeltaH = 2 * Math.Sqrt(c1 * c2) * Sin(deltaH / 2);
        var (meanL, meanCPrime) = ((one.L + two.L) / 2, (c1 + c2) / 2);
        var meanH = MeanHue(c1, h1, c2, h2);

        var t = 1 - (0.17 * Cos(meanH - 30)) + (0.24 * Cos(2 * meanH)) + (0.32 * Cos((3 * meanH) + 6)) - (0.20 * Cos((4 * meanH) - 63));
        var squared = Math.Pow(meanL - 50, 2);
        var weightL = 1 + (0.015 * squared / Math.Sqrt(20 + squared));
        var weightC = 1 + (0.045 * meanCPrime);
        var weightH = 1 + (0.015 * meanCPrime * t);
        var rotation = -2 * Math.Sqrt(Math.Pow(meanCPrime, 7) / (Math.Pow(meanCPrime, 7) + Pow25)) * Sin(60 * Math.Exp(-Math.Pow((meanH - 275) / 25, 2)));

        var (l, c, h) = ((two.L - one.L) / weightL, (c2 - c1) / weightC, largeDeltaH / weightH);
        return Math.Sqrt((l * l) + (c * c) + (h * h) + (rotation * c * h));
    }

    private static (double Chroma, double Hue) Polar(double a, double b) => (Length(a, b), ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360);

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static double Turn(double degrees) => degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;

    private static double MeanHue(double c1, double h1, double c2, double h2)
    {
        if (c1 * c2 == 0)
        {
            return h1 + h2;
        }

        var sum = h1 + h2;
        return Math.Abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
