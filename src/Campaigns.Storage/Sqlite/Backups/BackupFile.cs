using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Storage.Sqlite.Migrations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Backups;

/// <summary>A backup on disk and the checksum beside it, in the form that <c>sha256sum -c</c> reads.</summary>
internal static class BackupFile
{
    /// <summary>The checksum's file.</summary>
    public static string ChecksumFile(string file) => $"{file}.sha256";

    /// <summary>Writes the checksum of a finished backup.</summary>
    public static void WriteChecksum(string file)
    {
        using var stream = DataFolder.CreateFile(ChecksumFile(file));
        using var writer = new StreamWriter(stream);
        writer.Write($"{Checksum(file)}  {Path.GetFileName(file)}\n");
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads the whole backup: checksum, every page, every reference, the program it is of.</summary>
    /// <exception cref="MetricStoreException">The backup is missing, changed, damaged or of a newer program.</exception>
    public static BackupReport Verify(string file)
    {
        RefuseChanged(file);
        try
        {
            return Look(file);
        }
        catch (SqliteException fault)
        {
            throw new MetricStoreException($"The backup {file} is no whole database: {fault.Message} Take an older backup.", fault);
        }
    }

    /// <summary>Compares a backup with its checksum.</summary>
    /// <exception cref="MetricStoreException">One of the two is missing, or they differ.</exception>
    public static void RefuseChanged(string file)
    {
        if (!File.Exists(file) || !File.Exists(ChecksumFile(file)))
        {
            throw new MetricStoreException($"There is no backup {file} with its checksum {ChecksumFile(file)}. Name the file that the backup reported.");
        }

        if (File.ReadAllText(ChecksumFile(file)).Split(' ')[0] != Checksum(file))
        {
            throw new MetricStoreException($"The backup {file} is not as it was written: its SHA-256 differs from {ChecksumFile(file)}. Copy it anew, or take an older backup.");
        }
    }

    private static BackupReport Look(string file)
    {
        using var backup = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        backup.Open();
        var finding = backup.ExecuteScalar<string>("PRAGMA integrity_check(1)");
        if (finding != "ok" || backup.Query("PRAGMA foreign_key_check").Any())
        {
            throw new MetricStoreException($"The backup {file} is damaged: {finding} Take an older backup.");
        }

        if (backup.ExecuteScalar<int>("PRAGMA application_id") != MigrationRunner.ApplicationId)
        {
            throw new MetricStoreException($"{file} is no backup of this program. Name the file that the backup reported.");
        }

        if (backup.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration") > Migration.All.Count)
        {
            throw new MetricStoreException($"The backup {file} was made by a newer program. Restore it with that program.");
        }

        return new BackupReport(
            Path.GetFullPath(file), new FileInfo(file).Length, Checksum(file), backup.ExecuteScalar<long>("SELECT COUNT(*) FROM observation"));
    }

    /// <summary>SHA-256 of a file, 64 lower-case hexadecimal digits.</summary>
    public static string Checksum(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
