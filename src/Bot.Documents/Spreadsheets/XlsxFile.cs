using System.IO.Compression;
using Bot.Domain.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>The zip of an Excel file (ECMA-376): its sheets go out one after another, then the parts that need to know how many there are.</summary>
internal sealed class XlsxFile : IAsyncDisposable
{
    private readonly Spill _spill;
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _madeAt;
    private Stream? _sheet;

    public XlsxFile(Stream output, DateTimeOffset madeAt)
    {
        _spill = new Spill(output);
        _zip = new ZipArchive(_spill, ZipArchiveMode.Create, leaveOpen: true);
        _madeAt = madeAt;
    }

    /// <summary>What is written of the sheet and not yet packed.</summary>
    public XmlPart Part { get; } = new();

    public int Sheets { get; private set; }

    public void BeginSheet() => _sheet = OpenEntry(XlsxFrame.SheetName(++Sheets));

    public void EndSheet()
    {
        Part.MoveTo(_sheet!);
        _sheet!.Dispose();
        _sheet = null;
    }

    /// <summary>Hands on what has gathered, when it is much.</summary>
    public ValueTask PassOnAsync(CancellationToken ct)
    {
        if (!Part.IsFull)
        {
            return default;
        }

        Part.MoveTo(_sheet!);
        return _spill.DrainAsync(ct);
    }

    public ValueTask DrainAsync(CancellationToken ct) => _spill.DrainAsync(ct);

    public ValueTask CompleteAsync(IEnumerable<(string Name, string Content)> parts, CancellationToken ct)
    {
        foreach (var (name, content) in parts)
        {
            using var entry = OpenEntry(name);
            Part.Raw(content).MoveTo(entry);
        }

        _zip.Dispose();
        return _spill.DrainAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        // Where it was not completed, what was begun is let go, and the file stays cut.
        if (_sheet is not null)
        {
            await _sheet.DisposeAsync();
        }

        _zip.Dispose();
        await _spill.DisposeAsync();
    }

    private Stream OpenEntry(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = VietnamTime.Local(_madeAt);
        return entry.Open();
    }
}
