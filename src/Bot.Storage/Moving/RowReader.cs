using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Npgsql;

namespace Bot.Storage.Moving;

/// <summary>Reads the lines that <see cref="RowText"/> wrote and puts their rows into the database, a few in memory at a time.</summary>
internal sealed class RowReader(Stream from, TableShape shape) : IDisposable
{
    /// <summary>A line beyond this is damage: the largest file kept for anybody is a few megabytes.</summary>
    private const int LongestLine = 256 * 1024 * 1024;

    /// <summary>What is sent to PostgreSQL in one go.</summary>
    private const int BytesAtOnce = 4 * 1024 * 1024;

    private static readonly Sql Send = new("SELECT 1");
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public void Dispose() => _hash.Dispose();

    public TableCount CopyTo(Session session, CancellationToken ct)
    {
        var insert = shape.Insert();
        var (rows, waiting, bytes) = (0L, 0, 0);
        for (var line = Next(); !line.IsEmpty; line = Next())
        {
            _hash.AppendData(line);
            rows++;
            Insert(session, insert, line, rows);
            bytes += line.Length;
            if (++waiting >= shape.Table.RowsAtOnce || bytes >= BytesAtOnce)
            {
                ct.ThrowIfCancellationRequested();
                Flush(session, rows);
                (waiting, bytes) = (0, 0);
            }
        }

        Flush(session, rows);
        return new TableCount(shape.Table.Name, rows, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private void Insert(Session session, Sql insert, ReadOnlySpan<byte> line, long number)
    {
        var row = session.Use(insert);
        try
        {
            Bind(row, line, number);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            row.Dispose();
            throw Broken(number, e);
        }

        try
        {
            row.Run();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(number, e);
        }
    }

    private void Bind(Statement row, ReadOnlySpan<byte> line, long number)
    {
        var json = new Utf8JsonReader(line);
        Require(json.Read() && json.TokenType == JsonTokenType.StartArray, number);
        foreach (var column in shape.Columns)
        {
            Require(json.Read(), number);
            Bind(row, column.Kind, ref json);
        }

        Require(json.Read() && json.TokenType == JsonTokenType.EndArray, number);
    }

    private static void Bind(Statement insert, ColumnKind kind, ref Utf8JsonReader json)
    {
        var isNull = json.TokenType == JsonTokenType.Null;
        switch (kind)
        {
            case ColumnKind.Number:
                insert.Bind(isNull ? null : json.GetInt64());
                break;
            case ColumnKind.Text:
                insert.Bind(isNull ? null : json.GetString());
                break;
            default:
                _ = isNull ? insert.BindNull() : insert.Bind(json.GetBytesFromBase64().AsSpan());
                break;
        }
    }

    // PostgreSQL gets the rows only now.
    private void Flush(Session session, long upTo)
    {
        try
        {
            using var sent = session.Use(Send);
            sent.Step();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(upTo, e);
        }
    }

    /// <summary>Not a full disk or a lost server: those have their own words.</summary>
    private static bool IsRefusal(Exception e) =>
        e is SqliteErrorException { IsEnvironment: false } || (e is PostgresException && !Faults.IsSurroundings(e));

    private MoveException Refused(long upTo, Exception e) => new(string.Create(CultureInfo.InvariantCulture,
        $"The database refused rows of {shape.Table.Name} up to row {upTo} ({(e as PostgresException)?.MessageText ?? e.Message}). Nothing was imported."), e);

    /// <summary>The next line with its end; empty at the end of the file.</summary>
    private ReadOnlySpan<byte> Next()
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = _buffer.AsSpan(_start, searched + found + 1);
                _start += line.Length;
                return line;
            }

            searched = _end - _start;
            if (!ReadMore())
            {
                return searched == 0 ? [] : throw new MoveException($"The table {shape.Table.Name} of the file ends in the middle of a row. Nothing was imported.");
            }
        }
    }

    private bool ReadMore()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length < LongestLine ? _buffer.Length * 2 : throw new MoveException($"A row of {shape.Table.Name} is too long to be one."));
        }

        int read;
        try
        {
            read = from.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException e)
        {
            throw new MoveException($"The table {shape.Table.Name} of the file is damaged. Nothing was imported.", e);
        }

        _end += read;
        return read > 0;
    }

    private void Require(bool isSo, long number)
    {
        if (!isSo)
        {
            throw Broken(number, null);
        }
    }

    private MoveException Broken(long number, Exception? inner) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Row {number} of {shape.Table.Name} cannot be read. Nothing was imported."), inner);
}
