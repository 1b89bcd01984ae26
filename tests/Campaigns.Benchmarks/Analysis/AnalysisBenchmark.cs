using System.Diagnostics;
using System.Globalization;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Tests.Analysis.Reach;

namespace Campaigns.Benchmarks.Analysis;

/// <summary>Deduplicated reach of the largest case asked for: eight channels by 24 cells, without unions and with two.</summary>
internal static class AnalysisBenchmark
{
    private const double GoalMilliseconds = 20;

    public static int Run(string[] args)
    {
        var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 30;
        Console.WriteLine($"{"case",-28} {"median ms",10} {"p95 ms",10} {"CPU ms",10} {"goal",6}");
        foreach (var (name, unions, byCell) in new[] { ("no union", 0, false), ("two unions by cell", 2, true), ("two unions of the total", 2, false) })
        {
            var inputs = Enumerable.Range(0, 8).Select(seed => new RandomReach(seed).Draw(channels: 8, cells: 24, unions, byCell)).ToList();
            foreach (var input in inputs)
            {
                ReachCalculator.Calculate(input);
            }

            var times = new List<double>();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            for (var round = 0; round < rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                ReachCalculator.Calculate(inputs[round % inputs.Count]);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / rounds;
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {times[rounds / 2],10:F1} {times[rounds * 95 / 100],10:F1} {processor,10:F1} {GoalMilliseconds,6:F0}"));
        }

        return 0;
    }
}
