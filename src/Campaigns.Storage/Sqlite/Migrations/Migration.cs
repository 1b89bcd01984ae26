using System.Globalization;
using System.Reflection;

namespace Campaigns.Storage.Sqlite.Migrations;

/// <summary>One numbered step of the database's shape. A step that has been released is never edited; the next change is the next number.</summary>
/// <param name="Number">Order, from 1, without gaps.</param>
/// <param name="Name">File name without its ending, as <c>0001_observations</c>.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All steps of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    private static Migration[] Load()
    {
        var assembly = typeof(Migration).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))
            .ToArray();
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var number = int.Parse(resource.AsSpan(0, resource.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return new Migration(number, Path.GetFileNameWithoutExtension(resource), reader.ReadToEnd());
    }
}
