using System.Globalization;

namespace Campaigns.Dashboard.Tests.Design;

/// <summary>A colour as WCAG and CIEDE2000 see it.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    // Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
    private static readonly double[] Protan = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
    private static readonly double[] Deutan = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];
    private static readonly double[] Tritan = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900];

    public static IReadOnlyDictionary<string, double[]?> Visions { get; } = new Dictionary<string, double[]?>
    {
        ["normal"] = null,
        ["protan"] = Protan,
        ["deutan"] = Deutan,
        ["tritan"] = Tritan,
    };

    /// <summary>Linear RGB of a hexadecimal colour.</summary>
    public static Colour Parse(string hex)
    {
        double Part(int at) => Linear(int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
        return new(Part(1), Part(3), Part(5));
    }

    /// <summary>Contrast after WCAG 2.x, 1 to 21.</summary>
    public double ContrastTo(Colour other)
    {
        var (a, b) = (Luminance + 0.05, other.Luminance + 0.05);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    /// <summary>Difference CIEDE2000 as someone with a colour vision sees it.</summary>
    public double DifferenceTo(Colour other, double[]? vision) => Lab.Difference(Seen(vision).ToLab(), other.Seen(vision).ToLab());

    private double Luminance => (0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue);

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private Colour Seen(double[]? m) => m is null ? this : new(
        Math.Clamp((m[0] * Red) + (m[1] * Green) + (m[2] * Blue), 0, 1),
        Math.Clamp((m[3] * Red) + (m[4] * Green) + (m[5] * Blue), 0, 1),
        Math.Clamp((m[6] * Red) + (m[7] * Green) + (m[8] * Blue), 0, 1));

    // Through XYZ with the white of D65.
    private Lab ToLab()
    {
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
        var x = F(((0.4124564 * Red) + (0.3575761 * Green) + (0.1804375 * Blue)) / 0.95047);
        var y = F((0.2126729 * Red) + (0.7151522 * Green) + (0.0721750 * Blue));
        var z = F(((0.0193339 * Red) + (0.1191920 * Green) + (0.9503041 * Blue)) / 1.08883);
        return new((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }
}
