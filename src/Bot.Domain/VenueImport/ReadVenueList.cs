using Bot.Domain.Privacy;
using Bot.Domain.Spreadsheets;

namespace Bot.Domain.VenueImport;

/// <summary>Reads the whole list that a person sent: short enough to be held in memory.</summary>
public sealed class ReadVenueList(ITableReader tables, VenueLineRules rules)
{
    public async ValueTask<VenueList> ExecuteAsync(ReadOnlyMemory<byte> file, DateTimeOffset now, CancellationToken ct)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        var opening = await tables.OpenAsync(stream, ct);
        if (opening is TableOpening.Refused refused)
        {
            return new VenueList { Refusal = TableWords.Of(refused.Why) };
        }

        var table = ((TableOpening.Opened)opening).Table;
        var reader = new VenueLineReader(rules, table.Head, isOffice: false);
        return TableWords.Of(reader.Columns) is { } wrongHead ? new VenueList { Refusal = wrongHead } : await ReadAsync(table, reader, now, ct);
    }

    private static async ValueTask<VenueList> ReadAsync(ITable table, VenueLineReader reader, DateTimeOffset now, CancellationToken ct)
    {
        var lines = new List<VenueLine>();
        var findings = new List<LineFinding>();
        var wrong = 0;
        while (await table.ReadAsync(ct) is { } line)
        {
            if (lines.Count + wrong >= ImportPolicy.MostFromOwner)
            {
                return new VenueList { IsTooLong = true };
            }

            var (read, told) = reader.Read(line, now);
            findings.AddRange(told);
            if (read is not null)
            {
                lines.Add(read);
            }
            else
            {
                wrong++;
            }
        }

        return new VenueList { Lines = lines, Findings = findings, Wrong = wrong, Letters = table.Letters };
    }
}

/// <summary>What a list holds.</summary>
public sealed record VenueList
{
    public IReadOnlyList<VenueLine> Lines { get; init; } = [];

    public IReadOnlyList<LineFinding> Findings { get; init; } = [];

    /// <summary>Lines that cannot become venues; one may have several findings.</summary>
    public int Wrong { get; init; }

    public TableLetters Letters { get; init; }

    /// <summary>More lines than <see cref="ImportPolicy.MostFromOwner"/>: nothing of it was taken.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Why the file is no list at all.</summary>
    public BilingualText? Refusal { get; init; }
}
