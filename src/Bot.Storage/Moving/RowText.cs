using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Storage.Moving;

/// <summary>
/// Writes rows as lines, each a JSON array in the order of the columns: numbers, texts, bytes as base64, null. The same rows give the same
/// bytes from any database, so their hash proves a move.
/// </summary>
internal sealed class RowText : IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public RowText() => _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    /// <summary>Writes all rows of the table and tells how many, and their hash.</summary>
    public TableCount Write(Session session, TableShape shape, Stream to)
    {
        var rows = 0L;
        foreach (var row in TableRows.Of(session, shape))
        {
            Write(row, shape);
            _hash.AppendData(_line.WrittenSpan);
            to.Write(_line.WrittenSpan);
            rows++;
        }

        return new TableCount(shape.Table.Name, rows, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private void Write(Statement row, TableShape shape)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            Write(row, i, shape.Columns[i].Kind);
        }

        _json.WriteEndArray();
        _json.Flush();
        _line.Write("\n"u8);
    }

    private void Write(Statement row, int column, ColumnKind kind)
    {
        if (row.IsNull(column))
        {
            _json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case ColumnKind.Number:
                _json.WriteNumberValue(row.Long(column));
                break;
            case ColumnKind.Text:
                _json.WriteStringValue(row.Text(column));
                break;
            default:
                _json.WriteBase64StringValue(row.Blob(column));
                break;
        }
    }
}

/// <summary>How many rows of a table, and the SHA-256 of their lines.</summary>
public sealed record TableCount(string Name, long Rows, string Sha256);
