using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Storage.Sqlite;

/// <summary>A compiled statement, bound and stepped without the allocations of ADO.NET; reading and writing figures goes through it.</summary>
/// <remarks>
/// Texts are passed with their length, so that a NUL inside one neither ends nor changes it. Positions of parameters count from 1, those of
/// columns from 0, as in SQLite.
/// </remarks>
internal sealed class PreparedStatement : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>Compiles the statement.</summary>
    /// <param name="connection">An open connection, which must outlive the statement.</param>
    /// <param name="sql">One statement.</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <summary>Binds a whole number.</summary>
    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(statement, parameter, value));

    /// <summary>Binds a text; null binds NULL.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair, which no UTF-8 text can hold.</exception>
    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, parameter));
            return;
        }

        if (value.Length == 0)
        {
            // An empty span has no address, and SQLite binds NULL for a missing address.
            Check(raw.sqlite3_bind_text(statement, parameter, value));
            return;
        }

        byte[]? rented = null;
        var longest = Utf8.GetMaxByteCount(value.Length);
        Span<byte> buffer = longest <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(longest);
        var length = Utf8.GetBytes(value, buffer);
        Check(raw.sqlite3_bind_text(statement, parameter, buffer[..length]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none; the statement is then ready to be bound again.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            // Resetting repeats the code; the message must be read before.
            var fault = Fault(code);
            _ = raw.sqlite3_reset(statement);
            throw fault;
        }

        Reset();
        return false;
    }

    /// <summary>Leaves the rows that are not read yet.</summary>
    public void Reset() => Check(raw.sqlite3_reset(statement));

    /// <summary>The column's whole number.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The column's text; null for NULL.</summary>
    public string? Text(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : Utf8.GetString(raw.sqlite3_column_blob(statement, column));

    /// <summary>True when the column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>True when the column holds a whole number.</summary>
    public bool IsInteger(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER;

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Fault(code);
        }
    }

    private SqliteException Fault(int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
}
